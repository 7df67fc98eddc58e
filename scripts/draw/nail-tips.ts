import { at, blank, clamp, type Plane, plane, smooth } from '@/scripts/draw/plane';
import { colour, cover, lay, type Stuff, type Surface } from '@/scripts/draw/surface';

export type Tip = {
  readonly x: number;
  readonly y: number;
  /** Degrees; 0 points up. */
  readonly turn: number;
  readonly long: number;
  readonly wide: number;
  readonly shape: 'almond' | 'square' | 'oval' | 'coffin';
  readonly lift?: number;
};

const HALF_AT: { readonly [Shape in Tip['shape']]: (part: number) => number } = {
  almond: (part) => (part < 0.35 ? 1 : Math.sqrt(clamp(1 - ((part - 0.35) / 0.65) ** 2.1))),
  oval: (part) => (part < 0.6 ? 1 : Math.sqrt(clamp(1 - ((part - 0.6) / 0.4) ** 2))),
  square: (part) =>
    (part < 0.93 ? 1 : Math.sqrt(clamp(1 - ((part - 0.93) / 0.07) ** 2)) * 0.12 + 0.88) * (part > 1 ? 0 : 1),
  coffin: (part) =>
    (part > 1 ? 0 : 1 - 0.42 * smooth(0.3, 1, part)) * (part < 0.95 ? 1 : 1 - ((part - 0.95) / 0.05) ** 2 * 0.2),
};

/** Where on a nail a place lies: 0 at its root and 1 at its tip; −1 … 1 across. */
export const onTip = ({ x: cx, y: cy, turn, long, wide, shape }: Tip) => {
  const way = ((turn - 90) * Math.PI) / 180;
  return (x: number, y: number) => {
    const dx = x - cx;
    const dy = y - cy;
    const along = (dx * Math.cos(way) + dy * Math.sin(way)) / long + 0.5;
    const across = (dy * Math.cos(way) - dx * Math.sin(way)) / (wide / 2);
    const root = along < 0.16 ? Math.sqrt(clamp(1 - ((0.16 - along) / 0.16) ** 2)) : 1;
    const half = along < 0 || along > 1 ? 0 : HALF_AT[shape](along) * root;
    return { along, across, half };
  };
};

/** Lays an artificial nail on the table; gives where it lies. */
export const layTip = (on: Surface, tip: Tip, stuff: Partial<Stuff>): Plane => {
  const where = onTip(tip);
  const thing = plane(on.sheet, (x, y) => {
    const { along, across, half } = where(x, y);
    if (Math.abs(across) >= half) return -99;
    const edge = Math.min(1, ((half - Math.abs(across)) / 0.09) * 0.7 + 0.25);
    const arch = Math.sqrt(Math.max(0, 1.06 - across * across));
    const bow = 1 - 1.1 * (along - 0.45) ** 2;
    return (tip.lift ?? 4) + tip.wide * (0.34 * arch * bow + 0.05 * Math.sqrt(edge));
  });
  return lay(on, thing, { gloss: 0.95, shine: 0.05, metal: 0, skin: 0.2, ...stuff });
};

type Art = { readonly hex: string; readonly raise?: number } & Omit<Partial<Stuff>, 'colour'>;
/** Paints what `art` draws on nails only. */
export const paintTips = (on: Surface, tips: readonly Plane[], art: Plane, { hex, raise = 0.6, ...stuff }: Art) => {
  const mask = blank(on.sheet);
  for (const tip of tips)
    for (let i = 0; i < mask.data.length; i++)
      mask.data[i] = Math.max(at(mask.data, i), at(tip.data, i) * at(art.data, i));
  cover(on, mask, { colour: colour(hex), ...stuff });
  for (let i = 0; i < mask.data.length; i++) on.height.data[i] = at(on.height.data, i) + at(mask.data, i) * raise;
};

/** From colour to colour along the nail. */
export const fadeTip = (
  on: Surface,
  mask: Plane,
  tip: Tip,
  hex: string,
  from: number,
  to: number,
  stuff: Omit<Partial<Stuff>, 'colour'> = {},
) => {
  const where = onTip(tip);
  const fade = plane(on.sheet, (x, y) => smooth(from, to, where(x, y).along));
  cover(
    on,
    { ...mask, data: mask.data.map((value, i) => value * at(fade.data, i)) },
    { colour: colour(hex), ...stuff },
  );
};
