import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArtistId } from '@/contract/ids/ids';
import { ArtistView } from '@/contract/schemas/artist';
import { artistByHandle, artistById, listArtists } from '@/server/domain/directory/queries';
import { makeService } from '@/tests/harness/factories';
import { type Scene, scene } from '@/tests/harness/scene';

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

describe('artists', () => {
  it('are listed by name, of every studio, with what they offer now and no more', async () => {
    const { world, mira } = all;
    await makeService(world, { artist: mira.artist, name: 'No longer done', retiredAt: world.now });
    const artists = await listArtists(all.deps);
    expect(artists.map(({ name }) => name)).toEqual(['Anika Shah', 'Jonas Weber', 'Mira Kovač']);
    expect(artists[2]?.services.map(({ name }) => name)).toEqual(['Fine-line tattoo']);
    for (const artist of artists) expect(ArtistView.strict().parse(artist)).toEqual(artist);
  });

  it('are found by handle and by id', async () => {
    const mira = await artistByHandle(all.deps, { handle: 'mira' });
    expect(mira).toMatchObject({ id: all.mira.artist.id, studio: { name: 'Juniper & Ink' } });
    expect(await artistById(all.deps, { artistId: all.mira.artist.id })).toEqual(mira);
  });

  it('are said not to be there when they are not', async () => {
    const missing = expect.objectContaining({ code: 'artist.not-found' });
    await expect(artistByHandle(all.deps, { handle: 'nobody' })).rejects.toEqual(missing);
    await expect(artistById(all.deps, { artistId: ArtistId.parse(randomUUID()) })).rejects.toEqual(missing);
  });
});
