import { fractal, noise } from '@/scripts/draw/noise';
import { at, clamp, type Plane, plane, put, smooth } from '@/scripts/draw/plane';
import { beside, type Rod, rod } from '@/scripts/draw/props';
import { colour, lay, type Stuff, type Surface, tint } from '@/scripts/draw/surface';

type Place = { readonly x: number; readonly y: number };
export const GOLD: Partial<Stuff> = { colour: colour('c79a4b'), gloss: 0.8, shine: 0.4, metal: 0.9, skin: 0 };

/** Colours the topmost thing by what a place of it says: 1 leaves it. */
export const mottle = (on: Surface, mask: Plane, value: (x: number, y: number) => number) =>
  tint(on, (i) => {
    if (at(mask.data, i) <= 0) return [1, 1, 1];
    const f = value(((i % mask.w) + 0.5) / on.sheet.scale, (Math.floor(i / mask.w) + 0.5) / on.sheet.scale);
    return [f, f, f];
  });

export type Pan = Place & {
  readonly radius: number;
  readonly hex: string;
  /** Corners: 2 is round, 8 nearly square. */
  readonly corners?: number;
  readonly shimmer?: number;
  readonly pattern?: 'plain' | 'rays' | 'waves' | 'used' | 'weave';
  readonly rim?: Partial<Stuff>;
  readonly lift?: number;
};

const pressed = (pattern: Pan['pattern'], dx: number, dy: number, seed: number) => {
  const turn = Math.atan2(dy, dx);
  const far = Math.hypot(dx, dy);
  if (pattern === 'rays') return 0.035 * Math.cos(turn * 24) * smooth(0.1, 0.4, far) * (1 - smooth(0.7, 0.85, far));
  if (pattern === 'waves') return 0.03 * Math.cos((dx + 0.25 * Math.sin(dy * 3)) * 22);
  if (pattern === 'weave') return 0.02 * Math.cos((dx + dy) * 20) + 0.02 * Math.cos((dx - dy) * 20);
  if (pattern === 'used') {
    const sweep = Math.hypot(dx - 0.12, (dy + 0.1) * 1.25);
    return (
      -0.12 * (1 - smooth(0.15, 0.6, sweep + 0.1 * noise(dx * 4, dy * 4, seed))) +
      0.012 * Math.cos((dx * 0.9 + dy * 0.5) * 60 + noise(dx * 5, dy * 5, seed) * 3) * (1 - smooth(0.2, 0.8, sweep))
    );
  }
  return 0;
};

/** Pressed powder in a metal pan. */
export const pan = (
  on: Surface,
  { x: cx, y: cy, radius, hex, corners = 2, shimmer = 0, pattern = 'plain', rim = GOLD, lift = 0 }: Pan,
  seed: number,
) => {
  const away = (x: number, y: number) =>
    (Math.abs((x - cx) / radius) ** corners + Math.abs((y - cy) / radius) ** corners) ** (1 / corners);
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const out = away(x, y);
      return out > 1 ? -99 : lift + radius * (0.16 + 0.05 * (1 - smooth(0.93, 1, out)));
    }),
    rim,
  );
  const inside = plane(on.sheet, (x, y) => {
    const out = away(x, y);
    if (out > 0.92) return -99;
    const grain = 0.004 * noise(x / 2.2, y / 2.2, seed) + 0.008 * fractal(x / 14, y / 14, seed + 3, 3);
    return (
      lift +
      radius *
        (0.235 +
          0.05 * Math.sqrt(1 - (out / 0.92) ** 6) +
          pressed(pattern, (x - cx) / radius, (y - cy) / radius, seed) +
          grain)
    );
  });
  const mask = lay(on, inside, {
    colour: colour(hex),
    gloss: shimmer > 0 ? 0.3 : 0.05,
    shine: 0.012 + shimmer * 0.09,
    metal: shimmer * 0.9,
    skin: 0.1,
  });
  mottle(
    on,
    mask,
    (x, y) =>
      1 +
      0.06 * fractal(x / 60, y / 60, seed + 8, 3) +
      (0.1 + shimmer * 0.55) * Math.max(0, noise(x / 1.6, y / 1.6, seed + 9)),
  );
};

/** A stroke of cream or lipstick, drawn with a finger or a spatula: ridged, thick at its end. */
export type Smear = {
  readonly from: Place;
  readonly to: Place;
  readonly wide: number;
  readonly hex: string;
  readonly bend?: number;
  readonly thick?: number;
  readonly wet?: number;
  readonly glitter?: number;
};
export const smear = (
  on: Surface,
  { from, to, wide, hex, bend = 0, thick = 1, wet = 0.8, glitter = 0 }: Smear,
  seed: number,
) => {
  const shape: Rod = { from, to, radius: wide };
  const body = plane(on.sheet, (x, y) => {
    const { along, across, long } = beside(shape, x, y);
    const part = along / long;
    if (part < -0.2 || part > 1.2) return -1;
    const off = (across - bend * Math.sin(part * Math.PI)) / wide;
    if (Math.abs(off) > 1.15) return -1;
    const dry = smooth(0.55, 1, part) * (0.55 + 0.6 * noise(off * 7, along / 120, seed));
    const start = smooth(-0.04, 0.06, part + 0.03 * noise(off * 3, 1, seed + 1) - off * off * 0.06);
    const edge = 1 - smooth(0.82, 1, Math.abs(off) + 0.09 * noise(along / 26, off * 2, seed + 2));
    const end = 1 - smooth(0.86, 1.08, part + 0.12 * noise(off * 9, 4, seed + 3));
    return start * edge * end - dry * 0.85;
  });
  const height = plane(on.sheet, (x, y) => {
    const { along, across, long } = beside(shape, x, y);
    const off = (across - bend * Math.sin((along / long) * Math.PI)) / wide;
    if (Math.abs(off) > 1.2 || along < -0.2 * long || along > 1.2 * long) return 0;
    const ridge = noise(off * 8, along / 190, seed + 5) + 0.5 * noise(off * 19, along / 150, seed + 6);
    const lip =
      Math.exp(-(((Math.abs(off) - 0.86) / 0.1) ** 2)) + 1.5 * Math.exp(-(((along / long - 0.02) / 0.05) ** 2));
    return 5 + 3.2 * ridge + 5.5 * lip + 1.2 * noise(x / 9, y / 9, seed + 7);
  });
  const mask: Plane = { ...body, data: body.data.map((value) => smooth(0.1, 0.32, value)) };
  const top: Plane = {
    ...height,
    data: height.data.map((value, i) =>
      at(mask.data, i) > 0.02 ? at(on.height.data, i) + value * thick * at(mask.data, i) : -999,
    ),
  };
  lay(on, top, {});
  const [r, g, b] = colour(hex);
  for (let i = 0; i < mask.data.length; i++) {
    const m = at(mask.data, i);
    if (m <= 0) continue;
    const x = (i % mask.w) / on.sheet.scale;
    const y = Math.floor(i / mask.w) / on.sheet.scale;
    const spark = glitter > 0 ? 1 + glitter * 3 * smooth(0.5, 0.8, noise(x / 1.7, y / 1.7, seed + 12)) : 1;
    put(on.red, i, r * spark, m);
    put(on.green, i, g * spark, m);
    put(on.blue, i, b * spark, m);
    put(on.skin, i, 0.45, m);
    put(on.gloss, i, 0.35 + 0.5 * wet, m);
    put(on.shine, i, 0.012 + 0.035 * wet, m);
    put(on.metal, i, glitter * 0.5, m);
  }
};

/** Crushed powder: a heap that runs out into crumbs and dust. */
export const heap = (
  on: Surface,
  { x: cx, y: cy, radius, hex, shimmer = 0 }: Place & { radius: number; hex: string; shimmer?: number },
  seed: number,
) => {
  const [r, g, b] = colour(hex);
  const pile = plane(on.sheet, (x, y) => {
    const far =
      Math.hypot(x - cx, (y - cy) * 1.12) / radius + 0.5 * fractal(x / (radius * 0.9), y / (radius * 0.9), seed, 4);
    const body = 1 - smooth(0.1, 0.85, far);
    const lumps =
      smooth(0.2, 0.75, noise(x / 17, y / 17, seed + 4) + 0.6 * noise(x / 7, y / 7, seed + 5)) *
      (1 - smooth(0.55, 1.2, far));
    const dust = smooth(0.3, 0.75, noise(x / 3.2, y / 3.2, seed + 7)) * (1 - smooth(0.6, 1.7, far));
    return body * 26 + lumps * 13 + dust * 2.4 + body * 5 * fractal(x / 9, y / 9, seed + 9, 3);
  });
  for (let i = 0; i < pile.data.length; i++) {
    const high = at(pile.data, i);
    const m = smooth(0.3, 3.2, high);
    if (m <= 0) continue;
    const x = i % pile.w;
    const spark = 1 + shimmer * 0.8 * Math.max(0, noise(x / 1.5, i / pile.w / 1.5, seed + 11));
    on.height.data[i] = at(on.height.data, i) + high;
    put(on.red, i, r * spark, m);
    put(on.green, i, g * spark, m);
    put(on.blue, i, b * spark, m);
    put(on.metal, i, shimmer * 0.8, m);
    put(on.shine, i, 0.01 + shimmer * 0.06, m);
    put(on.gloss, i, 0.25, m);
    put(on.skin, i, 0, m);
  }
};

type Brush = {
  readonly from: Place;
  readonly to: Place;
  readonly radius: number;
  readonly handle: string;
  readonly hair: string;
  readonly dipped?: string;
  readonly long?: number;
};
/** A brush that lies on the table, its hair towards `to`. */
export const brush = (on: Surface, { from, to, radius, handle, hair, dipped, long = 0.2 }: Brush, seed: number) => {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const along = (part: number): Place => ({
    x: from.x + Math.cos(turn) * far * part,
    y: from.y + Math.sin(turn) * far * part,
  });
  const ferrule = 1 - long - 0.17;
  rod(
    on,
    { from, to: along(ferrule), radius: radius * 0.42, end: radius * 0.62, lift: radius * 0.3 },
    { colour: colour(handle), gloss: 0.9, shine: 0.05, metal: 0, skin: 0 },
  );
  rod(
    on,
    { from: along(ferrule), to: along(1 - long), radius: radius * 0.62, end: radius * 0.72, lift: radius * 0.25 },
    GOLD,
  );
  const shape: Rod = { from: along(1 - long - 0.01), to, radius };
  const tuft = plane(on.sheet, (x, y) => {
    const { along: run, across, long: whole } = beside(shape, x, y);
    const part = run / whole;
    if (part < 0 || part > 1.04) return -99;
    const wide =
      radius *
      (0.7 + 0.55 * Math.sin(Math.min(part, 0.75) * 2.1)) *
      Math.sqrt(Math.max(0, 1 - smooth(0.62, 1.05, part) ** 2));
    const out = across / Math.max(wide, 1);
    if (Math.abs(out) >= 1) return -99;
    const hairs = noise(out * 26, run / 90, seed) + 0.6 * noise(out * 60, run / 70, seed + 1);
    return radius * (0.45 + 0.95 * Math.sqrt(1 - out * out)) + hairs * 2.4;
  });
  const mask = lay(on, tuft, { colour: colour(hair), gloss: 0.2, shine: 0.02, metal: 0, skin: 0.35 });
  if (!dipped) return;
  const [r, g, b] = colour(dipped);
  for (let i = 0; i < mask.data.length; i++) {
    if (at(mask.data, i) <= 0) continue;
    const { along: run, long: whole } = beside(
      shape,
      (i % mask.w) / on.sheet.scale,
      Math.floor(i / mask.w) / on.sheet.scale,
    );
    const m = clamp(smooth(0.45, 0.95, run / whole)) * 0.9;
    put(on.red, i, r, m);
    put(on.green, i, g, m);
    put(on.blue, i, b, m);
  }
};

/** A bangle, a ring: a round wire bent to a circle. */
export const ring = (
  on: Surface,
  { x: cx, y: cy, radius, wire, lift = 0 }: Place & { radius: number; wire: number; lift?: number },
  stuff: Partial<Stuff> = GOLD,
  beads = 0,
) =>
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const out = Math.abs(Math.hypot(x - cx, y - cy) - radius) / wire;
      if (out >= 1) return -99;
      const knurl = beads > 0 ? 0.25 * Math.cos(Math.atan2(y - cy, x - cx) * beads) : 0;
      return lift + wire * (1 + Math.sqrt(1 - out * out) + knurl);
    }),
    stuff,
  );

/** A small bowl, seen from above, filled with powder. */
export const bowl = (
  on: Surface,
  { x: cx, y: cy, radius, hex }: Place & { radius: number; hex: string },
  metal: Partial<Stuff>,
  seed: number,
) => {
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const out = Math.hypot(x - cx, y - cy) / radius;
      if (out > 1) return -99;
      if (out > 0.88) return radius * (0.5 + 0.06 * Math.sqrt(1 - ((out - 0.94) / 0.06) ** 2));
      return radius * (0.2 + 0.3 * (out / 0.88) ** 3);
    }),
    metal,
  );
  const fill = plane(on.sheet, (x, y) => {
    const out = Math.hypot(x - cx, y - cy) / radius;
    if (out > 0.8) return -99;
    return radius * (0.44 + 0.2 * (1 - out) + 0.05 * fractal(x / 40, y / 40, seed, 4)) - 4 * smooth(0.7, 0.8, out);
  });
  const mask = lay(on, fill, { colour: colour(hex), gloss: 0.05, shine: 0.004, metal: 0, skin: 0.15 });
  mottle(on, mask, (x, y) => 1 + 0.12 * fractal(x / 16, y / 16, seed + 4, 3));
};
