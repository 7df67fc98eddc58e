import { type Limb, limbHeight, wrapped } from '@/scripts/draw/limb';
import { type SkinTone, skin } from '@/scripts/draw/materials';
import { noise } from '@/scripts/draw/noise';
import { at, blur, type Plane, plane, sample } from '@/scripts/draw/plane';
import { lay, type Surface } from '@/scripts/draw/surface';

type Tattoo = {
  readonly on: Surface;
  readonly limb: Limb;
  readonly tone: SkinTone;
  readonly seed: number;
  readonly fine?: number;
};

/** Puts a limb on the table; gives the mask of its skin. */
export const layLimb = ({ on, limb, tone, seed, fine = 8 }: Tattoo): Plane => {
  const mask = lay(on, limbHeight(on.sheet, limb, seed), {});
  skin(on, mask, tone, seed, fine);
  return mask;
};

/** Ink lies in the skin, not upon it: it takes a share of the light that comes back. */
const stain = (skin: number, inked: number, depth: number) => skin * (inked / skin) ** depth;

const INK = [0.011, 0.0125, 0.017] as const;

/** Tattoos a flat drawing into skin: a breath of blur, uneven blackness, a slight blush around. */
export const tattoo = (
  on: Surface,
  drawing: Plane,
  {
    limb,
    seed,
    centre,
    depth = 0.93,
    blush = 0.14,
  }: { limb: Limb; seed: number; centre: { x: number; y: number }; depth?: number; blush?: number },
) => {
  const { sheet } = on;
  const soft = blur(drawing, 0.55);
  const around = blur(drawing, 16);
  const where = wrapped(limb, seed, centre);
  const dark = plane(sheet, (x, y) => {
    const spot = where(x, y);
    const uneven = 0.94 + 0.1 * noise(x / 9, y / 9, seed + 60);
    return sample(soft, spot.x, spot.y) * depth * uneven;
  });
  const glow = plane(sheet, (x, y) => {
    const spot = where(x, y);
    return sample(around, spot.x, spot.y);
  });
  for (let i = 0; i < dark.data.length; i++) {
    if (at(on.skin.data, i) < 0.5) continue;
    const d = Math.min(1, at(dark.data, i));
    const warm = Math.min(0.5, at(glow.data, i)) * blush;
    on.red.data[i] = stain(at(on.red.data, i), INK[0], d);
    on.green.data[i] = stain(at(on.green.data, i) * (1 - warm), INK[1], d * 0.96);
    on.blue.data[i] = stain(at(on.blue.data, i) * (1 - warm), INK[2], d * 0.9);
    on.skin.data[i] = at(on.skin.data, i) * (1 - d * 0.75);
  }
};

/** The same for what lies flat before the lens, a hand: drawn where it is seen. */
export const pressInk = (on: Surface, drawing: Plane, depth = 0.95) => {
  const soft = blur(drawing, 0.6);
  for (let i = 0; i < soft.data.length; i++) {
    const d = at(soft.data, i) * depth;
    if (d <= 0 || at(on.skin.data, i) < 0.5) continue;
    on.red.data[i] = stain(at(on.red.data, i), INK[0], d);
    on.green.data[i] = stain(at(on.green.data, i), INK[1], d * 0.96);
    on.blue.data[i] = stain(at(on.blue.data, i), INK[2], d * 0.9);
    on.skin.data[i] = at(on.skin.data, i) * (1 - d * 0.75);
  }
};
