import sharp, { type Sharp } from 'sharp';
import { PICTURE_WIDTHS, type PicturePurpose } from '@/contract/pictures/picture-url';
import type { ImageRenderer, RenderedFile } from '@/server/platform/images/image-renderer';
import { renderShareCard } from '@/server/platform/images/render-share-card';

/** Photographs of today's phones pass; a "bomb" that unpacks to more does not. */
const MAX_PIXELS = 60_000_000;
/** No SVG and no PDF: both are programs. */
const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']);
const QUALITY = 78;
/** More than any size kept needs; what is decoded has to fit into memory. */
const LARGEST = { width: 1600, height: 3200 };

/** {@link ImageRenderer} by libvips. Pictures are rendered one after the other, so that uploads never starve the chat. */
export function createImageRenderer(): ImageRenderer {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    render: (upload, purpose) =>
      inTurn(async () => {
        const source = await readable(upload);
        return source === null ? 'unreadable' : renderFrom(source, purpose);
      }),
    card: (pictures) => inTurn(() => renderShareCard(pictures)),
  };
}

/** Upright and in sRGB, decoded once; `null` when it is not a picture we take. */
async function readable(upload: Uint8Array): Promise<Sharp | null> {
  try {
    const input = sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
    const { format } = await input.metadata();
    if (!FORMATS.has(format)) return null;
    const { data, info } = await input
      .autoOrient()
      .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).flatten({
      background: '#ffffff',
    });
  } catch {
    // Whatever libvips says of bytes from outside means one thing: it is no picture.
    return null;
  }
}

async function renderFrom(source: Sharp, purpose: PicturePurpose) {
  const { width: natural = 1, height: naturalHeight = 1 } = await source.metadata();
  const side = purpose === 'portrait' ? Math.min(natural, naturalHeight) : natural;
  const [smallest, ...larger] = PICTURE_WIDTHS[purpose];
  const widths = [Math.min(smallest, side), ...larger.map((width) => Math.min(width, side))];
  const files: RenderedFile[] = [];
  let height = 1;
  for (const width of new Set(widths)) {
    const square = purpose === 'portrait' ? { height: width, fit: 'cover' as const, position: 'attention' } : {};
    const { data, info } = await source
      .clone()
      .resize({ width, ...square })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    files.push({ width: info.width, bytes: Uint8Array.from(data) });
    height = info.height;
  }
  return { width: files.at(-1)?.width ?? 1, height, colour: await averageOf(source), files };
}

async function averageOf(source: Sharp): Promise<string> {
  const pixel = await source.clone().resize(1, 1, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}
