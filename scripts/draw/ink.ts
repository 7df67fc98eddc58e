import sharp from 'sharp';
import { blank, type Plane, type Sheet } from '@/scripts/draw/plane';

/** Rasterises line art: `body` is SVG in dots, white on black; 1 where it is white. */
export const ink = async (sheet: Sheet, body: string): Promise<Plane> => {
  const made = blank(sheet);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${made.w}" height="${made.h}" viewBox="0 0 ${sheet.wide} ${sheet.tall}" preserveAspectRatio="none"><rect width="100%" height="100%" fill="#000"/>${body}</svg>`;
  const { data } = await sharp(Buffer.from(svg), { unlimited: true })
    .resize(made.w, made.h, { fit: 'fill' })
    .removeAlpha()
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let i = 0; i < made.data.length; i++) made.data[i] = (data[i] ?? 0) / 255;
  return made;
};
