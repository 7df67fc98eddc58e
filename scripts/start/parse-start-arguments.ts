import { parseArgs } from 'node:util';
import { unable } from '@/scripts/say';

/** `npm start -- --empty`: without the demo scene. */
export const parseStartArguments = (args: string[]): { isEmpty: boolean } => {
  try {
    const { values } = parseArgs({ args, options: { empty: { type: 'boolean', default: false } } });
    return { isEmpty: values.empty };
  } catch (error) {
    throw unable(
      error instanceof Error ? error.message : String(error),
      'npm start, or npm start -- --empty for no demo scene.',
    );
  }
};
