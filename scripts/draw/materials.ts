import { cells, chanceAt, fractal, noise } from '@/scripts/draw/noise';
import { at, plane, put, type Sheet, smooth } from '@/scripts/draw/plane';
import { colour, raise, type Stuff, type Surface, surface, tint } from '@/scripts/draw/surface';

const grey = (value: number) => [value, value, value] as const;

/** Woven cloth with a few soft folds. */
export const linen = (sheet: Sheet, hex: string, seed: number, { thread = 5, fold = 26 } = {}): Surface => {
  const on = surface(sheet, { colour: colour(hex) });
  const weave = plane(sheet, (x, y) => {
    const sway = noise(x / 70, y / 70, seed) * 3;
    const warp = Math.sin(((x + sway) * Math.PI) / thread + noise(y / 60, x / 400, seed + 1) * 2);
    const weft = Math.sin(((y + sway) * Math.PI) / thread + noise(x / 60, y / 400, seed + 2) * 2);
    const over = Math.sin(((x + sway) * Math.PI) / thread / 2) * Math.sin(((y + sway) * Math.PI) / thread / 2);
    return 0.35 * Math.abs(warp) + 0.35 * Math.abs(weft) + 0.3 * over + 0.5 * noise(x / 3, y / 9, seed + 3);
  });
  const folds = plane(sheet, (x, y) => {
    const bend = fractal(x / 900, y / 900, seed + 5, 3) * 2.4;
    return fold * (Math.sin(x / 230 + y / 310 + bend * 3) * 0.5 + noise(x / 330, y / 240, seed + 9));
  });
  raise(on, folds, 1);
  raise(on, weave, thread * 0.16);
  tint(on, (i) => grey(0.9 + 0.12 * at(weave.data, i)));
  return on;
};

/** Silk: long deep folds that shine. */
export const silk = (sheet: Sheet, hex: string, seed: number, { depth = 60, wide = 190, lean = 0.6 } = {}): Surface => {
  const on = surface(sheet, { colour: colour(hex), gloss: 0.35, shine: 0.06, metal: 0.6 });
  const folds = plane(sheet, (x, y) => {
    const bx = x + 160 * fractal(x / 620, y / 620, seed, 2);
    const by = y + 160 * fractal(x / 540, y / 700, seed + 3, 2);
    const across = (bx * lean + by * (1 - lean)) / wide;
    const wave = Math.sin(across * 2.1) + 0.45 * Math.sin(across * 4.7 + fractal(x / 400, y / 400, seed + 6, 2) * 3);
    return depth * (wave * 0.5 + 0.35 * fractal(bx / 300, by / 500, seed + 8, 3));
  });
  raise(on, folds, 1);
  raise(
    on,
    plane(sheet, (x, y) => noise(x / 2.2, y / 30, seed + 12)),
    0.12,
  );
  return on;
};

/** Paper with tooth. */
export const paper = (sheet: Sheet, hex: string, seed: number): Surface => {
  const on = surface(sheet, { colour: colour(hex) });
  raise(
    on,
    plane(sheet, (x, y) => fractal(x / 7, y / 7, seed, 3) + 6 * noise(x / 420, y / 420, seed + 4)),
    0.75,
  );
  const stain = plane(sheet, (x, y) => fractal(x / 260, y / 260, seed + 8, 4));
  tint(on, (i) => [1 + 0.02 * at(stain.data, i), 1, 1 - 0.03 * at(stain.data, i)]);
  return on;
};

/** Plaster, limestone, travertine: soft clouds and a few pits. */
export const stone = (
  sheet: Sheet,
  hex: string,
  seed: number,
  { pits = 0.5, rough = 1, ...rest }: Partial<Stuff> & { pits?: number; rough?: number } = {},
): Surface => {
  const on = surface(sheet, { colour: colour(hex), ...rest });
  const cloud = plane(sheet, (x, y) => fractal(x / 330, y / 190, seed, 5));
  const holes = plane(sheet, (x, y) => {
    const band = smooth(0.1, 0.5, fractal(x / 260, y / 60, seed + 40, 3));
    return band * smooth(0.32, 0.6, noise(x / 15, y / 6, seed + 31) + 0.4 * noise(x / 5, y / 3, seed + 33));
  });
  raise(
    on,
    plane(sheet, (x, y) => fractal(x / 40, y / 34, seed + 20, 5)),
    2.6 * rough,
  );
  raise(on, holes, -7 * pits);
  tint(on, (i) => {
    const c = at(cloud.data, i);
    const dark = 1 - 0.3 * pits * at(holes.data, i);
    return [(1 + 0.12 * c) * dark, (1 + 0.14 * c) * dark, (1 + 0.18 * c) * dark];
  });
  return on;
};

/** Oiled wood, its grain along x. */
export const wood = (sheet: Sheet, hex: string, seed: number): Surface => {
  const on = surface(sheet, { colour: colour(hex), gloss: 0.25, shine: 0.025 });
  const grain = plane(sheet, (x, y) => {
    const bend = 40 * fractal(x / 900, y / 260, seed, 3);
    const ring = Math.sin((y + bend) / 9 + 3 * noise(x / 500, y / 60, seed + 2));
    return 0.45 * ring + 0.7 * noise(x / 130, (y + bend) / 2.2, seed + 5) + 0.4 * noise(x / 40, y / 1.4, seed + 6);
  });
  raise(on, grain, 0.3);
  tint(on, (i) => {
    const g = at(grain.data, i);
    return [1 + 0.16 * g, 1 + 0.2 * g, 1 + 0.24 * g];
  });
  return on;
};

export type SkinTone = { readonly base: string; readonly flush: number; readonly freckles: number };
export const TONES = {
  fair: { base: 'dcb8a2', flush: 1, freckles: 0.5 },
  olive: { base: 'c89e82', flush: 0.7, freckles: 0.2 },
  tan: { base: 'b18263', flush: 0.55, freckles: 0.1 },
  brown: { base: '8a614d', flush: 0.4, freckles: 0 },
  deep: { base: '5e4033', flush: 0.3, freckles: 0 },
} as const satisfies Record<string, SkinTone>;

/** Gives what lies under `mask` skin: blotches, freckles, pores and the fine net of lines. `fine` is the size of that net. */
export const skin = (on: Surface, mask: { data: Float32Array }, tone: SkinTone, seed: number, fine = 8) => {
  const { sheet } = on;
  const [r, g, b] = colour(tone.base);
  const blotch = plane(sheet, (x, y) => fractal(x / 150, y / 150, seed, 4));
  const mottle = plane(sheet, (x, y) => fractal(x / 22, y / 22, seed + 11, 3));
  const net = plane(sheet, (x, y) => {
    const wx = x + 5 * noise(x / 30, y / 30, seed + 3);
    const lines = Math.min(cells(wx / fine, y / (fine * 0.8), seed + 5) * 2.2, 1);
    const pores = smooth(0.55, 0.8, noise(x / fine / 0.8, y / fine / 0.8, seed + 6));
    return lines - 0.9 * pores + 0.5 * noise(x / 2.4, y / 2.4, seed + 7);
  });
  const spots = plane(sheet, (x, y) => {
    const cx = Math.floor(x / 34);
    const cy = Math.floor(y / 34);
    if (chanceAt(cx, cy, seed + 21) > tone.freckles * 0.35) return 0;
    const dx = x - (cx + chanceAt(cx, cy, seed + 22)) * 34;
    const dy = y - (cy + chanceAt(cx, cy, seed + 23)) * 34;
    const size = 1.5 + 4.5 * chanceAt(cx, cy, seed + 24) ** 2;
    return 1 - smooth(size * 0.4, size, Math.hypot(dx, dy) + 2 * noise(x / 4, y / 4, seed + 25));
  });
  for (let i = 0; i < mask.data.length; i++) {
    const amount = at(mask.data, i);
    if (amount <= 0) continue;
    const warm = tone.flush * 0.1 * at(blotch.data, i);
    const m = 1 + 0.06 * at(mottle.data, i);
    const spot = at(spots.data, i) * 0.32;
    put(on.red, i, r * m * (1 + warm * 0.4) * (1 - spot * 0.55), amount);
    put(on.green, i, g * m * (1 - warm) * (1 - spot), amount);
    put(on.blue, i, b * m * (1 - warm * 0.9) * (1 - spot * 1.15), amount);
    put(on.skin, i, 1, amount);
    put(on.gloss, i, 0.3, amount);
    put(on.shine, i, 0.018 + 0.012 * at(mottle.data, i), amount);
    put(on.metal, i, 0, amount);
    on.height.data[i] = at(on.height.data, i) + amount * at(net.data, i) * fine * 0.05;
  }
};
