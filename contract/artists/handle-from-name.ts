const MAX_HANDLE = 40;
const MIN_HANDLE = 3;
const COMBINING_MARKS = /\p{M}+/gu;

/** Letters that no accent is taken from. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * The part of an address that a name becomes: `Zoë Łuk` → `zoe-luk`. A name without Latin letters becomes `fallback`.
 * The `attempt`-th try for a name that is taken ends in its number.
 */
export function handleFromName(name: string, fallback: string, attempt = 1): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(/['’]/g, '')
    .replace(/[^\x00-\x7f]/g, (letter) => LATIN[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, '-');
  const suffix = attempt === 1 ? '' : `-${attempt}`;
  const cut = trimDashes(trimDashes(plain).slice(0, MAX_HANDLE - suffix.length));
  return (cut.length >= MIN_HANDLE ? cut : fallback) + suffix;
}

const trimDashes = (text: string): string => text.replace(/^-+|-+$/g, '');
