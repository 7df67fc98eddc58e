import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { SHARE_CARD } from '@/contract/artists/share-card';
import { shareCardTiles } from '@/server/platform/images/share-card-tiles';

/** Some messengers show nothing larger. */
const MOST_BYTES = 300_000;
const QUALITIES = [82, 72, 60, 45] as const;
const PAPER = '#faf7f2';
const MARK = 76;
const MARGIN = 28;

/** The mark of public/icon.svg, on its own paper so that it reads on every picture. */
const mark = (size: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 36 36" width="${size}" height="${size}">
<rect x="-2" y="-2" width="36" height="36" rx="11" fill="${PAPER}"/><rect width="32" height="32" rx="9" fill="#9c3f1c"/>
<path d="M10 25V13.2A6.2 6.2 0 0 1 16.2 7h.6a6.2 6.2 0 0 1 0 12.4h-2.6z" fill="#fff"/><circle cx="16.6" cy="13.2" r="2.3" fill="#9c3f1c"/></svg>`);

/** Without any work to show: paper, the mark, and the two bubbles of a conversation. */
const PLAIN =
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_CARD.width}" height="${SHARE_CARD.height}">
<rect width="100%" height="100%" fill="${PAPER}"/>
<rect x="150" y="150" width="520" height="150" rx="44" fill="#f1ece4"/><rect x="530" y="330" width="520" height="150" rx="44" fill="#f3e3d8"/>
<rect x="196" y="200" width="300" height="18" rx="9" fill="#d9cfc3"/><rect x="196" y="234" width="210" height="18" rx="9" fill="#d9cfc3"/>
<rect x="700" y="380" width="300" height="18" rx="9" fill="#dfb9a2"/><rect x="700" y="414" width="180" height="18" rx="9" fill="#dfb9a2"/></svg>`);

/**
 * A card of pictures without any words, so that it is right in every script. JPEG, because not everybody who shows cards reads
 * WebP; at most 300 kB.
 */
export async function renderShareCard(pictures: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const tiles = shareCardTiles(pictures.length);
  const layers = await Promise.all(
    tiles.map(async ({ left, top, width, height }, index): Promise<OverlayOptions> => {
      const input = await sharp(pictures[index])
        .resize({ width, height, fit: 'cover', position: 'attention' })
        .toBuffer();
      return { input, left, top };
    }),
  );
  const ground = sharp({ create: { ...SHARE_CARD, channels: 3, background: PAPER } });
  const place = tiles.length === 0 ? centred() : cornered();
  const { data, info } = await ground
    .composite([...(tiles.length === 0 ? [{ input: PLAIN, left: 0, top: 0 }] : layers), place])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return smallEnough(sharp(data, { raw: info }));
}

const cornered = (): OverlayOptions => ({
  input: mark(MARK),
  left: MARGIN,
  top: SHARE_CARD.height - MARK - MARGIN,
});

const centred = (): OverlayOptions => {
  const size = MARK * 2;
  return { input: mark(size), left: (SHARE_CARD.width - size) / 2, top: (SHARE_CARD.height - size) / 2 };
};

async function smallEnough(card: Sharp): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await card.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= MOST_BYTES) break;
  }
  return Uint8Array.from(bytes);
}
