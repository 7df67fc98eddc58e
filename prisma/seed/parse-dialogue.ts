export type Speaker = 'customer' | 'artist' | 'staff';

export type DialogueLine = {
  readonly speaker: Speaker;
  readonly text: string;
  /** Index of the quoted line. */
  readonly quotes: number | null;
  readonly edited: boolean;
  readonly deleted: boolean;
};

const SPEAKERS: Readonly<Record<string, Speaker>> = { c: 'customer', a: 'artist', s: 'staff' };
const LINE = /^(?<speaker>[cas])(?<mark>[*x]?)(?:>(?<quoted>\d+))? (?<text>.+)$/u;

/**
 * Reads a dialogue: a line each, `c`ustomer, `a`rtist or `s`taff first. `*` marks an edited line, `x` a deleted one,
 * `>2` quotes the second line. `{name}` is filled in from `words`.
 */
export const parseDialogue = (source: string, words: Readonly<Record<string, string>>): readonly DialogueLine[] =>
  source.split('\n').map((line) => {
    const { speaker = '', mark, quoted, text = '' } = LINE.exec(line)?.groups ?? {};
    const who = SPEAKERS[speaker];
    if (!who) throw new Error(`not a line of a dialogue: ${line}`);
    const filled = text.replace(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? slot);
    const quotes = quoted === undefined ? null : Number(quoted) - 1;
    return { speaker: who, text: filled, quotes, edited: mark === '*', deleted: mark === 'x' };
  });
