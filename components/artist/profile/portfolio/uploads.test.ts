import { expect, it } from 'vitest';
import { createUploads } from '@/components/artist/profile/portfolio/uploads';
import { refusalOf } from '@/components/shell/refusal-of';
import type { PictureView } from '@/contract/schemas/picture';

const file = (name: string) => new File(['x'], name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

type Sending = {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
  readonly end: (error?: Error) => Promise<unknown>;
};

function desk() {
  const sending: Sending[] = [];
  const added: string[] = [];
  let refusal: Error | null = null;
  const uploads = createUploads({
    send: ({ name }, { signal, onProgress }) =>
      new Promise<PictureView>((resolve, reject) => {
        const end = (error?: Error) => {
          if (error) reject(error);
          else resolve({ id: name, width: 1, height: 1, colour: '#000000' });
          return settled();
        };
        signal.addEventListener('abort', () => reject(signal.reason));
        sending.push({ name, signal, progress: onProgress, end });
      }),
    add: async ({ id }) => {
      if (refusal) throw refusal;
      added.push(id);
    },
  });
  const of = (name: string) => {
    const found = sending.findLast((one) => one.name === name);
    if (!found) throw new Error(`${name} is not being sent`);
    return found;
  };
  const states = () => uploads.get().uploads.map((one) => [one.file.name, one.state.name]);
  return {
    uploads,
    of,
    added,
    states,
    names: () => sending.map(({ name }) => name),
    refuse: (e: Error | null) => (refusal = e),
  };
}

it('sends two at a time and adds them in the order they were chosen in', async () => {
  const { uploads, of, added, names, states } = desk();
  uploads.choose([file('a'), file('b'), file('c')], 24);
  expect(names()).toEqual(['a', 'b']);
  await of('b').end();
  expect(added).toEqual([]);
  await of('a').end();
  expect(added).toEqual(['a', 'b']);
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(uploads.get()).toMatchObject({ count: 3, done: 2 });
  await of('c').end();
  expect(states()).toEqual([]);
  expect(uploads.get()).toMatchObject({ count: 3, done: 3 });
});

it('says how much of each is sent', () => {
  const { uploads, of } = desk();
  uploads.choose([file('a')], 24);
  of('a').progress(0.4);
  expect(uploads.get().uploads[0]?.state).toEqual({ name: 'sending', share: 0.4 });
});

it('goes on with the others when one fails, and tries that one again', async () => {
  const { uploads, of, added, states } = desk();
  uploads.choose([file('a'), file('b')], 24);
  await of('a').end(new Error('broken'));
  await of('b').end();
  expect([added, states()]).toEqual([['b'], [['a', 'failed']]]);
  uploads.retry(uploads.get().uploads[0]?.key ?? 0);
  await of('a').end();
  expect([added, states()]).toEqual([['b', 'a'], []]);
});

it('does not send again what only could not be added', async () => {
  const { uploads, of, added, names, states, refuse } = desk();
  refuse(new Error('away'));
  uploads.choose([file('a')], 24);
  await of('a').end();
  expect(states()).toEqual([['a', 'failed']]);
  refuse(null);
  uploads.retry(uploads.get().uploads[0]?.key ?? 0);
  await settled();
  expect([added, names()]).toEqual([['a'], ['a']]);
});

it('lets nobody in for whom there is no room, and says so', async () => {
  const { uploads, names } = desk();
  uploads.choose([file('a'), file('b')], 1);
  expect(names()).toEqual(['a']);
  const state = uploads.get().uploads[1]?.state;
  expect(state?.name === 'failed' && refusalOf(state.error).code).toBe('artist.portfolio-full');
});

it('stops one that is left out, and begins the next', async () => {
  const { uploads, of, added, names, states } = desk();
  uploads.choose([file('a'), file('b'), file('c')], 24);
  uploads.dismiss(uploads.get().uploads[0]?.key ?? 0);
  expect(of('a').signal.aborted).toBe(true);
  await settled();
  expect(names()).toEqual(['a', 'b', 'c']);
  await of('b').end();
  await of('c').end();
  expect([added, states()]).toEqual([['b', 'c'], []]);
});

it('counts afresh when all came through before', async () => {
  const { uploads, of } = desk();
  uploads.choose([file('a')], 24);
  await of('a').end();
  uploads.choose([file('b')], 24);
  expect(uploads.get()).toMatchObject({ count: 1, done: 0 });
});
