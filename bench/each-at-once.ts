/** Does `work` for each, at most `width` at a time; results in their order. */
export const eachAtOnce = async <T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  const rest = items.entries();
  const workers = Array.from({ length: Math.min(width, items.length) }, async () => {
    for (const [index, item] of rest) results[index] = await work(item, index);
  });
  await Promise.all(workers);
  return results;
};
