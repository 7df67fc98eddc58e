/** What is asked while a look is under way waits for its end, but for no longer than this. */
const PATIENCE_MS = 5;

type Look<Key, Found> = {
  readonly keys: Set<Key>;
  readonly answer: PromiseWithResolvers<ReadonlyMap<Key, Found>>;
  /** Forgets when it would have begun by itself. */
  readonly unset: () => void;
};

/**
 * Makes one look of many questions: those of one turn of the event loop, and under load those that come while another look is under
 * way. A look always begins after each of its questions was asked, so that nobody is told what was true before.
 * @returns asks for one key; `undefined` where nothing was found. A look that fails fails for those who share it, and for nobody else.
 */
export function gather<Key, Found>(
  lookFor: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>,
): (key: Key) => Promise<Found | undefined> {
  let next: Look<Key, Found> | null = null;
  let underWay = 0;

  const begin = (look: Look<Key, Found>) => {
    look.unset();
    if (next === look) next = null;
    underWay += 1;
    const ended = () => {
      underWay -= 1;
      if (next) begin(next);
    };
    lookFor([...look.keys])
      .finally(ended)
      .then(look.answer.resolve, look.answer.reject);
  };

  const prepare = (): Look<Key, Found> => {
    const look = { keys: new Set<Key>(), answer: Promise.withResolvers<ReadonlyMap<Key, Found>>(), unset: () => {} };
    const go = () => begin(look);
    if (underWay === 0) {
      const turn = setImmediate(go);
      look.unset = () => clearImmediate(turn);
    } else {
      const patience = setTimeout(go, PATIENCE_MS);
      look.unset = () => clearTimeout(patience);
    }
    return look;
  };

  return async (key) => {
    next ??= prepare();
    const { keys, answer } = next;
    keys.add(key);
    return (await answer.promise).get(key);
  };
}
