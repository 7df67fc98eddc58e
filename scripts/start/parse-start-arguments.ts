import { parseArgs } from 'node:util';
import { unable } from '@/scripts/say';

export type StartArguments = {
  /** Without the demo scene. */
  readonly isEmpty: boolean;
  /** How many server processes; one runs on its own, more behind our balancer. */
  readonly processes: number;
  /** Starts nothing, but has the processes of the start that runs replaced by new ones. */
  readonly replaces: boolean;
};

const MAX_PROCESSES = 8;
const USAGE = `npm start, npm start -- --empty for no demo scene, npm start -- --processes 2 (up to ${MAX_PROCESSES}), npm start -- --replace.`;

/** `npm start -- --empty --processes 2`. */
export const parseStartArguments = (args: string[]): StartArguments => {
  const { empty, processes, replace } = valuesOf(args);
  const count = Number(processes);
  if (!/^\d+$/.test(processes) || count < 1 || count > MAX_PROCESSES) {
    throw unable(`--processes ${processes} is not a whole number from 1 to ${MAX_PROCESSES}.`, USAGE);
  }
  return { isEmpty: empty, processes: count, replaces: replace };
};

const valuesOf = (args: string[]) => {
  try {
    const options = {
      empty: { type: 'boolean', default: false },
      processes: { type: 'string', default: '1' },
      replace: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw unable(error instanceof Error ? error.message : String(error), USAGE);
  }
};
