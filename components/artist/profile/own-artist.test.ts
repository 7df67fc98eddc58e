import { expect, it } from 'vitest';
import { createOwnArtist } from '@/components/artist/profile/own-artist';
import { MIRA } from '@/components/artist/testing/artist-edit-view';
import type { ArtistEditView } from '@/contract/schemas/artist';

const renamed = (name: string) => (view: ArtistEditView) => ({ ...view, name });
const settled = () => new Promise((resolve) => setTimeout(resolve));

function open(load: () => Promise<ArtistEditView | null> = () => Promise.resolve(null)) {
  const answers: ((answer: ArtistEditView | Error) => void)[] = [];
  const own = createOwnArtist(MIRA, load);
  const send = () =>
    new Promise<ArtistEditView>((resolve, reject) =>
      answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
    );
  const answer = async (said: ArtistEditView | Error) => {
    await settled();
    answers.shift()?.(said);
    await settled();
  };
  return { own, send, answer, asked: () => answers.length };
}

it('shows a change at once, and then what the server made of it', async () => {
  const { own, send, answer } = open();
  const done = own.change({ send, expect: renamed(' Mira K ') });
  expect(own.get().name).toBe(' Mira K ');
  await answer({ ...MIRA, name: 'Mira K' });
  expect(own.get().name).toBe('Mira K');
  expect((await done).name).toBe('Mira K');
});

it('takes a refused change back, keeps the others, and looks at what there is now', async () => {
  const { own, send, answer } = open(() => Promise.resolve({ ...MIRA, city: 'Milan' }));
  const refused = own.change({ send, expect: renamed('Nope') }).catch((error: Error) => error.message);
  void own.change({ send, expect: (view) => ({ ...view, isPaused: true }) });
  expect(own.get()).toMatchObject({ name: 'Nope', isPaused: true });
  await answer(new Error('no'));
  expect(await refused).toBe('no');
  expect(own.get()).toMatchObject({ name: 'Mira', isPaused: true });
  await answer({ ...MIRA, isPaused: true });
  expect(own.get()).toMatchObject({ city: 'Milan' });
});

it('sends one change after the other, each knowing what came of the one before', async () => {
  const { own, send, answer, asked } = open();
  const seen: string[] = [];
  void own.change({ send });
  void own.change({
    send: (saved) => {
      seen.push(saved.name);
      return send();
    },
  });
  await settled();
  expect(asked()).toBe(1);
  await answer({ ...MIRA, name: 'First' });
  expect(seen).toEqual(['First']);
});

it('tells everybody who looks, until they stop', () => {
  const { own, send } = open();
  let times = 0;
  const stop = own.subscribe(() => times++);
  void own.change({ send, expect: renamed('A') });
  stop();
  void own.change({ send, expect: renamed('B') });
  expect(times).toBe(1);
});
