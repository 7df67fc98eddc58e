import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gather } from '@/server/platform/gather';

/** Looks that end when they are told to. */
function looks() {
  const begun: { readonly keys: readonly string[]; readonly end: () => void; readonly fail: () => void }[] = [];
  const find = gather((keys: readonly string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, string>>();
    const found = keys.filter((key) => key !== 'nobody').map((key) => [key, `${key} of look ${begun.length}`] as const);
    begun.push({ keys, end: () => resolve(new Map(found)), fail: () => reject(new Error('away')) });
    return promise;
  });
  const begin = async (count: number) => {
    while (begun.length < count) await turn();
  };
  return { begun, find, begin };
}

describe('gather', () => {
  it('makes one look of what is asked in one turn, and tells each their own', async () => {
    const { begun, find, begin } = looks();
    const answers = Promise.all(['tom', 'mira', 'nobody', 'tom'].map(find));
    await begin(1);
    begun[0]?.end();
    expect(await answers).toEqual(['tom of look 0', 'mira of look 0', undefined, 'tom of look 0']);
    expect(begun.map(({ keys }) => keys)).toEqual([['tom', 'mira', 'nobody']]);
  });

  it('never answers from a look that began before the question', async () => {
    const { begun, find, begin } = looks();
    const first = find('tom');
    await begin(1);
    const second = find('tom');
    begun[0]?.end();
    await begin(2);
    begun[1]?.end();
    expect([await first, await second]).toEqual(['tom of look 0', 'tom of look 1']);
  });

  it('begins the next look when the one before has ended, with all that was asked meanwhile', async () => {
    const { begun, find, begin } = looks();
    const first = find('tom');
    await begin(1);
    const meanwhile = [find('mira'), find('nadia')];
    begun[0]?.end();
    await first;
    expect(begun[1]?.keys).toEqual(['mira', 'nadia']);
    begun[1]?.end();
    expect(await Promise.all(meanwhile)).toEqual(['mira of look 1', 'nadia of look 1']);
  });

  it('waits for no look that hangs', async () => {
    const { begun, find, begin } = looks();
    void find('tom');
    await begin(1);
    const second = find('mira');
    await begin(2);
    begun[1]?.end();
    expect(await second).toBe('mira of look 1');
  });

  it('fails for those who share the look, and looks again for who comes next', async () => {
    const { begun, find, begin } = looks();
    const shared = Promise.allSettled([find('tom'), find('mira')]);
    await begin(1);
    const later = find('tom');
    begun[0]?.fail();
    expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    begun[1]?.end();
    expect(await later).toBe('tom of look 1');
  });
});
