/** One line of progress. */
export const say = (text: string) => console.log(`· ${text}`);

export type Problem = { problem: string; fix: string };

/** A problem the person can solve; printed without a stack. */
export class Unable extends Error {
  override name = 'Unable';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ problem, fix }) => `${problem}\n    Fix: ${fix}`).join('\n'));
  }
}

export const unable = (problem: string, fix: string) => new Unable([{ problem, fix }]);

export const printProblems = (problems: readonly Problem[]) => {
  for (const { problem, fix } of problems) console.error(`  ✗ ${problem}\n    Fix: ${fix}`);
};

/** What went wrong, as far as a person at a terminal needs it. */
export const printFailure = (error: unknown) => {
  console.error('');
  if (error instanceof Unable) printProblems(error.problems);
  else console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  console.error('');
};
