import { PARTS, type Part } from '@/bench/targets';
import { unable } from '@/scripts/say';

export type Options = {
  readonly parts: readonly Part[];
  readonly rounds: number;
  /** Tiny sizes that show that everything works; their figures say nothing. */
  readonly smoke: boolean;
  readonly jsonFile: string | null;
};

const ROUNDS = 5;
const RESULTS = 'bench/results/ratios.json';
const USAGE = `npm run bench -- [--only ${PARTS.join('|')}] [--rounds n] [--json [file]] [--smoke]`;

const isPart = (text: string): text is Part => PARTS.some((part) => part === text);
const isValue = (text: string | undefined): text is string => text !== undefined && !text.startsWith('--');

/** @throws Unable for what it does not understand: a long run of the wrong thing helps nobody. */
export const readOptions = (args: readonly string[]): Options => {
  const parts: Part[] = [];
  let [rounds, smoke, jsonFile]: [number | null, boolean, string | null] = [null, false, null];
  for (let at = 0; at < args.length; at++) {
    const [word, value] = [args[at], args[at + 1]];
    if (word === '--smoke') smoke = true;
    else if (word === '--json') {
      jsonFile = isValue(value) ? value : RESULTS;
      if (isValue(value)) at += 1;
    } else if (word === '--only' && isValue(value) && isPart(value)) {
      parts.push(value);
      at += 1;
    } else if (word === '--rounds' && /^[1-9]\d?$/.test(value ?? '')) {
      rounds = Number(value);
      at += 1;
    } else throw unable(`The benchmark does not understand ${[word, value].filter(isValue).join(' ') || word}.`, USAGE);
  }
  return { parts: parts.length > 0 ? parts : PARTS, rounds: rounds ?? (smoke ? 1 : ROUNDS), smoke, jsonFile };
};
