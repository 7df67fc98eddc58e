import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureId } from '@/contract/ids/ids';
import { MAX_PICTURE_BYTES, pictureUrl } from '@/contract/pictures/picture-url';
import type { PictureView } from '@/contract/schemas/picture';
import { setPortrait } from '@/server/domain/pictures/set-portrait';
import type { Person } from '@/tests/harness/scene';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(() => server.close());

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#9c3f1c' } });

async function upload(who: Person | null, body: BodyInit, search = '?purpose=portfolio') {
  const cookie = who ? { cookie: await server.cookieFor(who.session.id) } : {};
  const headers = { ...cookie, origin: server.publicUrl };
  const response = await fetch(`${server.url}/api/pictures${search}`, { method: 'POST', body, headers });
  const answer = (await response.json()) as { picture?: PictureView; error?: { code: string } };
  return { status: response.status, picture: answer.picture, code: answer.error?.code };
}

const count = () => server.parts.db.prisma.picture.count();
const bodyOf = (bytes: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

async function uploaded(who: Person, purpose: string): Promise<PictureView> {
  const { picture } = await upload(who, bodyOf(await photograph(300, 300).png().toBuffer()), `?purpose=${purpose}`);
  if (!picture) throw new Error('not taken');
  return picture;
}

describe('an uploaded picture', () => {
  it('is made anew in every size it is large enough for, upright, without what a camera hides in it', async () => {
    const turned = await photograph(1200, 800)
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { status, picture } = await upload(server.scene.mira, bodyOf(turned));
    expect(status).toBe(201);
    // JPEG keeps colours only nearly.
    expect(picture).toMatchObject({
      width: 800,
      height: 1200,
      colour: expect.stringMatching(/^#9[bcd](3e|3f|40)1[bcd]$/),
    });
    for (const [asked, given] of [
      [480, 480],
      [960, 800],
      [1600, 800],
    ] as const) {
      const response = await fetch(server.url + pictureUrl(picture?.id ?? '', asked));
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('cache-control')).toContain('immutable');
      const { format, width, exif, orientation } = await sharp(await response.arrayBuffer()).metadata();
      expect({ format, width, exif, orientation }).toEqual({ format: 'webp', width: given });
    }
  });

  it('is a square when it is a portrait', async () => {
    const { picture } = await upload(
      server.scene.tom,
      bodyOf(await photograph(600, 400).webp().toBuffer()),
      '?purpose=portrait',
    );
    expect(picture).toMatchObject({ width: 256, height: 256 });
  });
});

describe('what is refused changes nothing', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each<[string, () => Promise<BodyInit>, number, string]>([
    ['a drawing that can hold scripts', async () => svg, 415, 'picture.unreadable'],
    ['a PDF', async () => '%PDF-1.7\n1 0 obj\n', 415, 'picture.unreadable'],
    ['nothing', async () => '', 415, 'picture.unreadable'],
    [
      'half a picture',
      async () => bodyOf(await photograph(900, 900).png().toBuffer()).slice(0, 300),
      415,
      'picture.unreadable',
    ],
    ['more than 10 MB', async () => new Uint8Array(MAX_PICTURE_BYTES + 1), 413, 'picture.too-large'],
    [
      'a small file that unpacks to a wall of pixels',
      async () => bodyOf(await photograph(9_000, 9_000).png().toBuffer()),
      415,
      'picture.unreadable',
    ],
  ])('%s', async (_, bytes, status, code) => {
    const before = await count();
    expect(await upload(server.scene.mira, await bytes())).toMatchObject({ status, code });
    expect(await count()).toBe(before);
  });

  it('an upload of nobody, or for no known purpose', async () => {
    const bytes = bodyOf(await photograph(300, 300).png().toBuffer());
    expect(await upload(null, bytes)).toMatchObject({ status: 401, code: 'auth.required' });
    expect(await upload(server.scene.mira, bytes, '?purpose=banner')).toMatchObject({ status: 400 });
    expect(await upload(server.scene.mira, bytes, '')).toMatchObject({ status: 400 });
  });

  it.each([
    '/api/pictures/',
    '/api/pictures/x/96.webp',
    `/api/pictures/${'0'.repeat(8)}-0000-7000-8000-000000000000/96.webp`,
    '/api/pictures/1/2/3',
  ])('a picture that is not there: %s', async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
  });
});

describe('a portrait', () => {
  const portraitOf = async ({ user }: Person) =>
    (await server.parts.db.prisma.user.findUniqueOrThrow({ where: { id: user.id } })).pictureId;

  it('takes the place of the one before it, which is removed', async () => {
    const { nadia } = server.scene;
    const [first, second] = [await uploaded(nadia, 'portrait'), await uploaded(nadia, 'portrait')];
    await setPortrait(nadia, { pictureId: first.id as PictureId });
    expect(await setPortrait(nadia, { pictureId: second.id as PictureId })).toEqual(second);
    expect(await portraitOf(nadia)).toBe(second.id);
    expect((await fetch(server.url + pictureUrl(first.id, 96))).status).toBe(404);
    await setPortrait(nadia, { pictureId: null });
    expect((await fetch(server.url + pictureUrl(second.id, 96))).status).toBe(404);
  });

  it("is never somebody else's picture, nor a piece of a portfolio", async () => {
    const { tom, mira } = server.scene;
    const before = await portraitOf(tom);
    for (const picture of [await uploaded(mira, 'portrait'), await uploaded(tom, 'portfolio')]) {
      await expect(setPortrait(tom, { pictureId: picture.id as PictureId })).rejects.toMatchObject({
        code: 'picture.not-found',
      });
    }
    expect(await portraitOf(tom)).toBe(before);
  });
});

it('an upload that was never used makes room after a day', async () => {
  const { jonas, deps } = server.scene;
  const unused = await uploaded(jonas, 'portfolio');
  const used = await uploaded(jonas, 'portrait');
  await setPortrait(jonas, { pictureId: used.id as PictureId });
  deps.clock.advance(25 * 60 * 60_000);
  await uploaded(jonas, 'portfolio');
  expect((await fetch(server.url + pictureUrl(unused.id, 480))).status).toBe(404);
  expect((await fetch(server.url + pictureUrl(used.id, 96))).status).toBe(200);
});
