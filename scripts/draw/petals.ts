import { noise } from '@/scripts/draw/noise';
import { type Plane, plane, smooth } from '@/scripts/draw/plane';
import { colour, lay, type Surface, tint } from '@/scripts/draw/surface';
import type { Seeded } from '@/tests/harness/seeded';

type Flower = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hex: string;
  readonly lift?: number;
};

/** A marigold: rings of ruffled petals that rise to the middle. */
export const marigold = (on: Surface, { x: cx, y: cy, radius, hex, lift = 0 }: Flower, seed: number): Plane => {
  const thing = plane(on.sheet, (x, y) => {
    const dx = x - cx;
    const dy = y - cy;
    const far = Math.hypot(dx, dy) / radius;
    if (far > 1.25) return -99;
    const turn = Math.atan2(dy, dx);
    const ruffle =
      0.09 * noise(Math.cos(turn) * 4 + far * 3, Math.sin(turn) * 4, seed) + 0.04 * Math.sin(turn * 17 + seed);
    if (far > 0.98 + ruffle) return -99;
    const rings = far * 6.5 + ruffle * 9 + 0.5 * Math.sin(turn * 9 + Math.floor(far * 6.5) * 2.4);
    const petal = 1 - Math.abs((rings % 1) - 0.35) * 1.3;
    const dome = Math.sqrt(Math.max(0, 1 - (far * 0.92) ** 2));
    return lift + radius * (0.42 * dome + 0.13 * petal + 0.05 * noise(x / 6, y / 6, seed + 1));
  });
  const mask = lay(on, thing, { colour: colour(hex), gloss: 0.1, shine: 0.01, skin: 0.55, metal: 0 });
  tint(on, (i) => {
    const m = mask.data[i] ?? 0;
    if (m <= 0) return [1, 1, 1];
    const x = ((i % mask.w) + 0.5) / on.sheet.scale;
    const y = (Math.floor(i / mask.w) + 0.5) / on.sheet.scale;
    const far = Math.hypot(x - cx, y - cy) / radius;
    const deep = 0.72 + 0.5 * smooth(0.1, 0.9, far) + 0.12 * noise(x / 9, y / 9, seed + 5);
    return [deep, deep * (0.8 + 0.3 * far), deep];
  });
  return mask;
};

/** Loose petals, strewn. */
export const strewn = (
  on: Surface,
  random: Seeded,
  petalsOf: readonly { x: number; y: number }[],
  size: number,
  hexes: readonly string[],
) => {
  for (const { x: cx, y: cy } of petalsOf) {
    const turn = random.between(0, 6283) / 1000;
    const long = (size * random.between(75, 125)) / 100;
    const bend = random.between(-60, 60) / 100;
    const hex = random.pick(hexes);
    const thing = plane(on.sheet, (x, y) => {
      const dx = x - cx;
      const dy = y - cy;
      if (Math.abs(dx) + Math.abs(dy) > long * 2.2) return -99;
      const along = (dx * Math.cos(turn) + dy * Math.sin(turn)) / long;
      const across = (dy * Math.cos(turn) - dx * Math.sin(turn)) / long - bend * along * along * 0.4;
      const out = along * along + (across / (0.5 + 0.16 * along)) ** 2;
      if (out >= 1) return -99;
      return 4 + long * (0.16 * (across * across * 3 + along * along) + 0.05 * (1 - out)) + 0.5 * Math.cos(across * 46);
    });
    lay(on, thing, { colour: colour(hex), gloss: 0.2, shine: 0.015, skin: 0.7, metal: 0 });
  }
};

/** Beads, pearls, sequins: little domes along places. */
export const pearls = (
  on: Surface,
  places: readonly { x: number; y: number }[],
  radius: number,
  hex: string,
  { metal = 0, shine = 0.07 } = {},
) => {
  const thing = plane(on.sheet, (x, y) => {
    for (const place of places) {
      const dx = x - place.x;
      const dy = y - place.y;
      const out = (dx * dx + dy * dy) / (radius * radius);
      if (out < 1) return radius * (0.9 + Math.sqrt(1 - out));
    }
    return -99;
  });
  return lay(on, thing, { colour: colour(hex), gloss: 0.9, shine, metal, skin: metal ? 0 : 0.3 });
};
