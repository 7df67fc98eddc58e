import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareCardPath } from '@/contract/artists/share-card';
import { artistByHandle } from '@/server/domain/directory/queries';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(() => server.close());

/** Noise is the hardest to keep small. */
const noise = async (width: number, height: number) => {
  const pixels = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, at) => (at * 7_919 + (at % 251) * 31) % 256),
  );
  return Uint8Array.from(
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .webp({ quality: 90 })
      .toBuffer(),
  );
};

async function hang(pieces: readonly [number, number][]): Promise<void> {
  const { prisma } = server.parts.db;
  const { artist, user } = server.scene.mira;
  for (const [position, [width, height]] of pieces.entries()) {
    const pictureId = randomUUID();
    await prisma.picture.create({
      data: { id: pictureId, ownerId: user.id, purpose: 'portfolio', width, height, colour: '#9c3f1c' },
    });
    await prisma.pictureFile.create({ data: { pictureId, width, bytes: await noise(width, height) } });
    await prisma.portfolioItem.create({ data: { id: randomUUID(), artistId: artist.id, pictureId, position } });
  }
}

const card = (path = '/a/mira/card', init?: RequestInit) => fetch(server.url + path, init);
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('the card beside a shared link', () => {
  it('is drawn where there is no work to show, and made of the first pieces where there is', async () => {
    const plain = await bytesOf(await card());
    expect(await sharp(plain).metadata()).toMatchObject({ format: 'jpeg', width: 1_200, height: 630 });
    await hang([
      [300, 900],
      [640, 480],
      [480, 480],
      [480, 600],
      [480, 320],
      [480, 320],
    ]);
    const response = await card();
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const made = await bytesOf(response);
    expect(made.equals(plain)).toBe(false);
    expect(made.length).toBeLessThanOrEqual(300_000);
    expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 1_200, height: 630 });
    expect((await bytesOf(await card('/card'))).length).toBeLessThanOrEqual(300_000);
  });

  it('has another address once the work is another', async () => {
    const before = shareCardPath(await artistByHandle(server.parts, { handle: 'mira' }));
    await server.parts.db.prisma.portfolioItem.deleteMany({ where: { position: 0 } });
    const after = shareCardPath(await artistByHandle(server.parts, { handle: 'mira' }));
    expect(after).not.toBe(before);
    expect((await card(after)).status).toBe(200);
  });

  it('answers HEAD without its bytes, and no other method', async () => {
    const head = await card('/a/mira/card', { method: 'HEAD' });
    expect([head.status, Number(head.headers.get('content-length')) > 1_000]).toEqual([200, true]);
    const posted = await card('/a/mira/card', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/a/nobody-here/card', '/a/%00/card', '/a/..%2f/card', `/a/${'x'.repeat(500)}/card`])(
    'is not there for %s',
    async (path) => {
      expect((await card(path)).status).toBe(404);
    },
  );

  it('is gone with a profile that is closed', async () => {
    const { prisma } = server.parts.db;
    await prisma.artist.update({
      where: { id: server.scene.mira.artist.id },
      data: { closedAt: server.scene.world.now },
    });
    expect((await card()).status).toBe(404);
  });
});
