import { ink } from '@/scripts/draw/ink';
import type { Picture } from '@/scripts/draw/light';
import { chanceAt, fractal, noise } from '@/scripts/draw/noise';
import { at, blank, blur, mix, type Plane, plane, type Rgb, type Sheet, smooth } from '@/scripts/draw/plane';
import { colour } from '@/scripts/draw/surface';

/** Pictures that are put together from far to near, as light and what stands before it. */
export const backdrop = (sheet: Sheet, value: (x: number, y: number) => Rgb): Picture => {
  const made = { red: blank(sheet), green: blank(sheet), blue: blank(sheet) };
  const { w, h } = made.red;
  for (let row = 0, i = 0; row < h; row++) {
    for (let column = 0; column < w; column++, i++) {
      const [r, g, b] = value((column + 0.5) / sheet.scale, (row + 0.5) / sheet.scale);
      made.red.data[i] = r;
      made.green.data[i] = g;
      made.blue.data[i] = b;
    }
  }
  return made;
};

export const blend = (a: Rgb, b: Rgb, t: number): Rgb => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
const parts = ({ red, green, blue }: Picture) => [red, green, blue] as const;

/** Puts something before what is there. */
export const before = (picture: Picture, mask: Plane, light: Rgb) => {
  for (const [c, one] of parts(picture).entries()) {
    for (let i = 0; i < one.data.length; i++) {
      const m = at(mask.data, i);
      if (m > 0) one.data[i] = mix(at(one.data, i), light[c] ?? 0, m);
    }
  }
};
/** Adds light. */
export const shine = (picture: Picture, mask: Plane, light: Rgb) => {
  for (const [c, one] of parts(picture).entries()) {
    for (let i = 0; i < one.data.length; i++) one.data[i] = at(one.data, i) + at(mask.data, i) * (light[c] ?? 0);
  }
};
export const soften = ({ red, green, blue }: Picture, dots: number): Picture => ({
  red: blur(red, dots),
  green: blur(green, dots),
  blue: blur(blue, dots),
});

export const shape = async (sheet: Sheet, body: string, soft = 0): Promise<Plane> => blur(await ink(sheet, body), soft);

/** The light that runs along an edge that faces `from`, and gets lost inside. */
export const rim = (mask: Plane, dx: number, dy: number, soft: number): Plane => {
  const inner = blur(mask, soft);
  const { w, h, scale } = mask;
  const sx = Math.round(dx * scale);
  const sy = Math.round(dy * scale);
  return {
    ...mask,
    data: mask.data.map((value, i) => {
      const x = Math.min(w - 1, Math.max(0, (i % w) + sx));
      const y = Math.min(h - 1, Math.max(0, Math.floor(i / w) + sy));
      return value * Math.max(0, 1 - at(inner.data, y * w + x));
    }),
  };
};

type Ridge = {
  readonly y: number;
  readonly rise: number;
  readonly rough: number;
  readonly seed: number;
  readonly trees?: number;
};
/** A ridge of hills: everything under its line. */
export const ridge = (sheet: Sheet, { y: base, rise, rough, seed, trees = 0 }: Ridge): Plane => {
  const line = new Float32Array(Math.round(sheet.wide * sheet.scale) + 1);
  for (let i = 0; i < line.length; i++) {
    const x = i / sheet.scale;
    const hill = fractal(x / rough, seed, seed, 5) * rise;
    const stand = smooth(-0.1, 0.3, noise(x / 190, 4, seed + 2));
    const spike =
      trees *
      stand *
      (0.4 + 0.6 * chanceAt(Math.floor(x / 13), 1, seed)) *
      Math.max(0, 1 - Math.abs((x % 13) / 6.5 - 1)) ** 1.4;
    line[i] = base - hill - spike - trees * 0.35 * stand;
  }
  return plane(sheet, (x, y) => smooth(-1, 1, y - at(line, Math.floor(x * sheet.scale))));
};

type Bokeh = {
  readonly count: number;
  readonly seed: number;
  readonly low: number;
  readonly high: number;
  readonly size: number;
  readonly hexes: readonly string[];
  readonly bright: number;
};
/** Far lights, out of focus: discs with a faint bright edge. */
export const bokeh = (picture: Picture, sheet: Sheet, { count, seed, low, high, size, hexes, bright }: Bokeh) => {
  for (let k = 0; k < count; k++) {
    const cx = chanceAt(k, 1, seed) * sheet.wide;
    const cy = mix(low, high, chanceAt(k, 2, seed));
    const radius = size * (0.55 + 0.75 * chanceAt(k, 3, seed));
    const [r, g, b] = colour(hexes[Math.floor(chanceAt(k, 4, seed) * hexes.length)] ?? 'ffffff');
    const strength = bright * (0.25 + chanceAt(k, 5, seed) ** 2);
    const { w, h } = picture.red;
    const s = sheet.scale;
    for (let y = Math.max(0, Math.floor((cy - radius) * s)); y < Math.min(h, (cy + radius) * s); y++) {
      for (let x = Math.max(0, Math.floor((cx - radius) * s)); x < Math.min(w, (cx + radius) * s); x++) {
        const out = Math.hypot(x / s - cx, y / s - cy) / radius;
        const disc = (1 - smooth(0.93, 1, out)) * (0.72 + 0.28 * smooth(0.6, 0.97, out)) * strength;
        const i = y * w + x;
        picture.red.data[i] = at(picture.red.data, i) + r * disc;
        picture.green.data[i] = at(picture.green.data, i) + g * disc;
        picture.blue.data[i] = at(picture.blue.data, i) + b * disc;
      }
    }
  }
};

/** Rain on a pane: each drop shows what lies behind it upside down. */
export const rain = (picture: Picture, behind: Picture, sheet: Sheet, seed: number, cell = 30) => {
  const { w, h } = picture.red;
  const s = sheet.scale;
  for (const grid of [cell, cell * 2.4]) {
    for (let gy = 0; gy * grid < sheet.tall; gy++) {
      for (let gx = 0; gx * grid < sheet.wide; gx++) {
        if (chanceAt(gx, gy, seed + grid) > 0.5) continue;
        const cx = (gx + chanceAt(gx, gy, seed + 1)) * grid;
        const cy = (gy + chanceAt(gx, gy, seed + 2)) * grid;
        const radius = grid * (0.1 + 0.22 * chanceAt(gx, gy, seed + 3) ** 2);
        drop({ picture, behind, w, h, s }, cx, cy, radius, seed);
      }
    }
  }
};

type Pane = { picture: Picture; behind: Picture; w: number; h: number; s: number };
const drop = ({ picture, behind, w, h, s }: Pane, cx: number, cy: number, radius: number, seed: number) => {
  const [from, to] = [Math.max(0, Math.floor((cy - radius * 1.3) * s)), Math.min(h, (cy + radius * 1.3) * s)];
  for (let y = from; y < to; y++) {
    for (let x = Math.max(0, Math.floor((cx - radius) * s)); x < Math.min(w, (cx + radius) * s); x++) {
      const dx = (x / s - cx) / radius;
      const dy = (y / s - cy) / (radius * 1.18);
      const out = Math.hypot(dx, dy) + 0.12 * noise(dx * 2 + cx, dy * 2 + cy, seed);
      if (out > 1) continue;
      const bx = Math.round(Math.min(w - 1, Math.max(0, (cx - dx * 130) * s)));
      const by = Math.round(Math.min(h - 1, Math.max(0, (cy - dy * 190) * s)));
      const edge = 1 - 0.75 * smooth(0.55, 1, out);
      const amount = 1 - smooth(0.88, 1, out);
      const glint = 1.1 * Math.exp(-((dx + 0.3) ** 2 + (dy + 0.38) ** 2) / 0.03);
      for (const [c, one] of parts(picture).entries()) {
        const source = [behind.red, behind.green, behind.blue][c]?.data ?? one.data;
        const i = y * w + x;
        one.data[i] = mix(at(one.data, i), at(source, by * w + bx) * edge * 1.25 + glint * at(source, i), amount);
      }
    }
  }
};
