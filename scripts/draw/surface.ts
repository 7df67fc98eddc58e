import { at, blank, clamp, type Plane, type Rgb, type Sheet } from '@/scripts/draw/plane';

/** What stuff a surface is of. */
export type Stuff = {
  readonly colour: Rgb;
  /** How mirror-like, 0 … 1: a matt cloth, a lacquer. */
  readonly gloss?: number;
  /** How much of the room it mirrors when looked at straight. */
  readonly shine?: number;
  /** The mirror image takes the colour of the stuff, as on gold. */
  readonly metal?: number;
  /** How far light wanders under its surface. */
  readonly skin?: number;
};

/** Everything on a table, seen from above: how high it is at each place, and of what. */
export type Surface = {
  readonly sheet: Sheet;
  readonly height: Plane;
  readonly red: Plane;
  readonly green: Plane;
  readonly blue: Plane;
  readonly gloss: Plane;
  readonly shine: Plane;
  readonly metal: Plane;
  readonly skin: Plane;
};

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** A colour as people write it, as amounts of light. */
export const colour = (hex: string): Rgb => {
  const part = (from: number) => linear(Number.parseInt(hex.slice(from, from + 2), 16) / 255);
  return [part(0), part(2), part(4)];
};

export const surface = (sheet: Sheet, { colour: [r, g, b], gloss = 0, shine = 0, metal = 0, skin = 0 }: Stuff) => ({
  sheet,
  height: blank(sheet),
  red: blank(sheet, r),
  green: blank(sheet, g),
  blue: blank(sheet, b),
  gloss: blank(sheet, gloss),
  shine: blank(sheet, shine),
  metal: blank(sheet, metal),
  skin: blank(sheet, skin),
});

/** Covers what is there where `mask` is 1. What the new stuff does not say of itself stays as it was. */
export const cover = (on: Surface, mask: Plane, stuff: Partial<Stuff>) => {
  const [red, green, blue] = stuff.colour ?? [undefined, undefined, undefined];
  const { gloss, shine, metal, skin } = stuff;
  for (const [target, value] of [
    [on.red, red],
    [on.green, green],
    [on.blue, blue],
    [on.gloss, gloss],
    [on.shine, shine],
    [on.metal, metal],
    [on.skin, skin],
  ] as const) {
    if (value === undefined) continue;
    const { data } = target;
    for (let i = 0; i < data.length; i++) {
      const amount = at(mask.data, i);
      if (amount > 0) data[i] = at(data, i) + (value - at(data, i)) * Math.min(amount, 1);
    }
  }
};

/** Lays a thing of its own height on the table; gives the mask of where it is the topmost. */
export const lay = (on: Surface, thing: Plane, stuff: Partial<Stuff>): Plane => {
  const mask = blank(on.sheet);
  const edge = 0.7;
  for (let i = 0; i < mask.data.length; i++) {
    const rise = at(thing.data, i) - at(on.height.data, i);
    if (rise <= 0) continue;
    mask.data[i] = clamp(rise / edge);
    on.height.data[i] = at(thing.data, i);
  }
  cover(on, mask, stuff);
  return mask;
};

/** Piles stuff up on what is there, or digs it out. */
export const raise = (on: Surface, mask: Plane, by: number) => {
  const { data } = on.height;
  for (let i = 0; i < data.length; i++) data[i] = at(data, i) + at(mask.data, i) * by;
};

/** Makes the colours lighter or darker, place by place: 1 leaves them. */
export const tint = (on: Surface, factor: (index: number) => Rgb) => {
  for (let i = 0; i < on.red.data.length; i++) {
    const [r, g, b] = factor(i);
    on.red.data[i] = at(on.red.data, i) * r;
    on.green.data[i] = at(on.green.data, i) * g;
    on.blue.data[i] = at(on.blue.data, i) * b;
  }
};
