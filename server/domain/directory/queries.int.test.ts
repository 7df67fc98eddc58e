import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ArtistId } from '@/contract/ids/ids';
import { ArtistView } from '@/contract/schemas/artist';
import { artistByHandle, artistById } from '@/server/domain/directory/queries';
import { makeArtist, makeService, makeUser } from '@/tests/harness/factories';
import { makePicture, makePortfolioItem } from '@/tests/harness/make-portfolio';
import { type Scene, scene } from '@/tests/harness/scene';

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

const missing = expect.objectContaining({ code: 'artist.not-found' });

it('shows an artist by handle and by id, with what is offered now and no more', async () => {
  const { world, mira } = all;
  await makeService(world, { artist: mira.artist, name: 'No longer done', retiredAt: world.now });
  await makePortfolioItem(world, { artist: mira.artist, position: 1, caption: 'second' });
  await makePortfolioItem(world, { artist: mira.artist, position: 0, caption: 'first' });
  const pictureId = await makePicture(world, { owner: mira.user, purpose: 'portrait' });
  await world.client.query('UPDATE "user" SET picture_id = $2 WHERE id = $1', [mira.user.id, pictureId]);

  const shown = await artistByHandle(all.deps, { handle: 'mira' });
  expect(ArtistView.strict().parse(shown)).toEqual(shown);
  expect(shown).toMatchObject({
    id: mira.artist.id,
    studio: { name: 'Juniper & Ink' },
    services: [{ name: 'Fine-line tattoo' }],
    picture: { id: pictureId },
    portfolio: [{ caption: 'first' }, { caption: 'second' }],
    isPaused: false,
  });
  expect(await artistById(all.deps, { artistId: mira.artist.id })).toEqual(shown);
});

it('says of somebody unknown and of a closed profile alike that nobody is there', async () => {
  const user = await makeUser(all.world, { name: 'Gone', email: 'gone@example.test' });
  const gone = await makeArtist(all.world, { studio: all.juniper, user, handle: 'gone', closedAt: all.world.now });
  await expect(artistByHandle(all.deps, { handle: 'nobody' })).rejects.toEqual(missing);
  await expect(artistByHandle(all.deps, { handle: 'gone' })).rejects.toEqual(missing);
  await expect(artistById(all.deps, { artistId: gone.id })).rejects.toEqual(missing);
  await expect(artistById(all.deps, { artistId: ArtistId.parse(randomUUID()) })).rejects.toEqual(missing);
});
