const MOST_ATTEMPTS = 4;

export type Attempt<Result> =
  | { readonly kind: 'recorded'; readonly result: Result }
  | { readonly kind: 'unrecorded'; readonly reason: string };

/**
 * Lighthouse sometimes says itself that it has seen no beginning of the page (NO_NAVSTART): that measures nothing, neither well nor
 * badly, and is done again.
 */
export const untilRecorded = async <Result>(
  attempt: () => Promise<Attempt<Result>>,
  onUnrecorded: (reason: string) => void,
): Promise<Result> => {
  for (let number = 1; ; number++) {
    const outcome = await attempt();
    if (outcome.kind === 'recorded') return outcome.result;
    if (number === MOST_ATTEMPTS) throw new Error(`Not recorded in ${number} attempts: ${outcome.reason}`);
    onUnrecorded(outcome.reason);
  }
};
