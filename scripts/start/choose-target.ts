/** A process behind the balancer, as far as choosing goes. */
export type Target = { readonly isReady: boolean; readonly openRequests: number };

/**
 * The one with the least to do among those that were not tried yet; streams count as something to do. One that is not ready is
 * taken when no other is left: it can still say itself what is wrong.
 */
export const chooseTarget = <T extends Target>(targets: Iterable<T>, tried: ReadonlySet<T>): T | null => {
  const left = [...targets].filter((target) => !tried.has(target));
  const ready = left.filter(({ isReady }) => isReady);
  const [first = null, ...rest] = ready.length > 0 ? ready : left;
  return rest.reduce((best, one) => (best && best.openRequests <= one.openRequests ? best : one), first);
};
