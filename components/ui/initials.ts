const FIRST_AND_LAST = 2;

const firstGrapheme = (word: string): string => {
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
};

/** One or two letters that stand for a name: of its first and last word, whatever the script. `?` for a name without any. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const chosen = words.length > FIRST_AND_LAST ? [words[0], words[words.length - 1]] : words;
  const letters = chosen.map((word) => firstGrapheme((word ?? '').replace(/^[^\p{L}\p{N}]+/u, '')));
  return letters.join('').toUpperCase() || '?';
}

/** The same number below `count` for the same name, always. */
export function tintOf(name: string, count: number): number {
  let hash = 0;
  for (const point of name) hash = (Math.imul(hash, 31) + (point.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}
