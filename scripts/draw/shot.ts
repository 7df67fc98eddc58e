import { type Development, focus } from '@/scripts/draw/develop';
import { type Light, type Picture, photograph } from '@/scripts/draw/light';
import { clamp, plane, type Sheet } from '@/scripts/draw/plane';
import type { Surface } from '@/scripts/draw/surface';

/** One picture of a portfolio: how it is made, and how the film is developed. */
export type Shot = {
  readonly name: string;
  /** In dots. */
  readonly wide: number;
  readonly tall: number;
  readonly draw: (sheet: Sheet) => Promise<Picture>;
  readonly develop: Development;
};

type Lens = {
  /** The height over the table that is sharp, and how far from it nothing is. */
  readonly sharp?: number;
  readonly depth?: number;
  /** A place of the sheet that is sharp, and how far from it the sheet begins to tilt away. */
  readonly around?: { readonly x: number; readonly y: number; readonly near: number; readonly far: number };
  readonly unsharp?: number;
};

/** Takes the picture of a table: with light, and a lens that is not sharp everywhere. */
export const take = (on: Surface, light: Light, { sharp, depth = 300, around, unsharp = 26 }: Lens): Picture => {
  const picture = photograph(on, light);
  const { w, data } = on.height;
  const away = plane(on.sheet, (x, y) => {
    const index = Math.floor(y * on.sheet.scale) * w + Math.floor(x * on.sheet.scale);
    const deep = sharp === undefined ? 0 : clamp(Math.abs(sharp - (data[index] ?? 0)) / depth) ** 1.4;
    if (!around) return deep;
    const out = Math.hypot(x - around.x, y - around.y);
    return Math.max(deep, clamp((out - around.near) / (around.far - around.near)) ** 1.3);
  });
  return focus(picture, away, unsharp);
};
