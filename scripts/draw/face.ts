import { line, stem } from '@/scripts/draw/botany';
import { ink } from '@/scripts/draw/ink';
import { type SkinTone, skin } from '@/scripts/draw/materials';
import { fractal, noise } from '@/scripts/draw/noise';
import { at, blank, blur, mix, type Plane, plane, put, type Sheet, smooth } from '@/scripts/draw/plane';
import { colour, type Surface, surface } from '@/scripts/draw/surface';
import { seeded } from '@/tests/harness/seeded';

type Place = { readonly x: number; readonly y: number };
const bare = (sheet: Sheet, height: Plane, tone: SkinTone, seed: number, fine: number): Surface => {
  const on = surface(sheet, { colour: colour(tone.base), skin: 1 });
  on.height.data.set(height.data);
  skin(on, blank(sheet, 1), tone, seed, fine);
  return on;
};

type Lips = Place & {
  readonly wide: number;
  readonly hex: string;
  readonly wet: number;
  readonly tone: SkinTone;
  readonly seed: number;
  readonly glitter?: number;
};

/** The outline of a closed mouth, in halves of its breadth. */
const outline = (x: number) => {
  const bow = Math.max(0, 1 - x * x);
  const upper = -0.36 * bow ** 0.8 * (1 - 0.22 * Math.exp(-((x / 0.13) ** 2)) - 0.12 * x * x);
  const lower = 0.46 * bow ** 0.7 * (1 - 0.1 * x * x);
  const seam = 0.022 * Math.cos(x * 4.2) * bow - 0.014 * Math.exp(-((x / 0.1) ** 2)) + 0.03 * x * x;
  return { upper, lower, seam };
};

/** A mouth, close. */
export const lips = (sheet: Sheet, { x: cx, y: cy, wide, hex, wet, tone, seed, glitter = 0 }: Lips): Surface => {
  const half = wide / 2;
  const inside = plane(sheet, (sx, sy) => {
    const x = (sx - cx) / half;
    const y = (sy - cy) / half;
    if (Math.abs(x) >= 1) return -1;
    const { upper, lower, seam } = outline(x);
    return y < seam ? (y - upper) / Math.max(0.02, seam - upper) : (lower - y) / Math.max(0.02, lower - seam);
  });
  const height = plane(sheet, (sx, sy) => {
    const x = (sx - cx) / half;
    const y = (sy - cy) / half;
    const { upper, lower, seam } = outline(Math.max(-0.999, Math.min(0.999, x)));
    const muzzle = 0.62 * Math.exp(-(x * x) / 1.7 - ((y - 0.02) * (y - 0.02)) / 1.3);
    const philtrum = -0.02 * Math.exp(-((x / 0.11) ** 2)) * smooth(-1.3, -0.4, y) * (1 - smooth(-0.34, -0.24, y));
    const chin = -0.13 * Math.exp(-((y - 0.66) ** 2) / 0.035 - (x * x) / 0.4);
    const corner =
      -0.03 * (Math.exp(-((x - 1.03) ** 2 + y * y) / 0.012) + Math.exp(-((x + 1.03) ** 2 + y * y) / 0.012));
    let lip = 0;
    if (Math.abs(x) < 1) {
      const bow = Math.sqrt(1 - x * x);
      if (y > upper && y < lower) {
        const part = y < seam ? (y - upper) / (seam - upper) : (lower - y) / (lower - seam);
        const p = Math.max(0, Math.min(1, part));
        const full = y < seam ? 0.13 : 0.19 + 0.02 * Math.cos(x * 5);
        const fold = noise(x * 11 + 0.6 * y * x, y * 1.6, seed) + 0.6 * noise(x * 24, y * 2.2, seed + 1);
        lip =
          bow * full * Math.sin(Math.min(p, 0.98) * 2.75) ** 0.9 +
          0.011 * fold * bow * (1 - 0.5 * wet) -
          0.1 * Math.exp(-(((y - seam) / 0.026) ** 2)) * bow;
      }
      const rim = Math.min(Math.abs(y - upper), Math.abs(y - lower));
      lip += 0.02 * Math.exp(-((rim / 0.03) ** 2)) * bow;
    }
    return half * 0.78 * (muzzle + philtrum + chin + corner + lip);
  });
  const on = bare(sheet, height, tone, seed, 7);
  const mask = blur({ ...inside, data: inside.data.map((value) => smooth(0, 0.09, value)) }, wide / 260);
  const [r, g, b] = colour(hex);
  for (let i = 0; i < mask.data.length; i++) {
    const m = at(mask.data, i);
    if (m <= 0) continue;
    const x = (i % mask.w) / sheet.scale;
    const y = Math.floor(i / mask.w) / sheet.scale;
    const uneven =
      1 + 0.1 * noise(x / 9, y / 60, seed + 4) + glitter * 1.6 * smooth(0.45, 0.8, noise(x / 2, y / 2, seed + 6));
    on.red.data[i] = mix(at(on.red.data, i), r * uneven, m * 0.92);
    on.green.data[i] = mix(at(on.green.data, i), g * uneven, m * 0.92);
    on.blue.data[i] = mix(at(on.blue.data, i), b * uneven, m * 0.92);
    on.gloss.data[i] = mix(at(on.gloss.data, i), 0.45 + wet * 0.42, m);
    on.shine.data[i] = mix(at(on.shine.data, i), 0.02 + wet * 0.035, m);
  }
  return on;
};

type Eye = Place & {
  readonly wide: number;
  readonly tone: SkinTone;
  readonly seed: number;
  readonly lid: string;
  readonly crease: string;
  readonly shimmer?: number;
  readonly brow?: string;
  readonly liner?: number;
  readonly flip?: boolean;
};

/** A closed eye from near: lid, lashes, brow. */
export const closedEye = async (sheet: Sheet, eye: Eye): Promise<Surface> => {
  const { x: cx, y: cy, wide, tone, seed, flip = false } = eye;
  const half = wide / 2;
  const side = flip ? -1 : 1;
  const at_ = (sx: number, sy: number) => ({ x: (side * (sx - cx)) / half, y: (sy - cy) / half });
  const lashLine = (x: number) => 0.3 - 0.26 * x * x - 0.06 * x;
  const fold = (x: number) => -0.3 + 0.3 * x * x - 0.1 * x;
  const height = plane(sheet, (sx, sy) => {
    const { x, y } = at_(sx, sy);
    const ball = 0.5 * Math.exp(-(((x * x) / 1.15 + (y * y) / 0.62) ** 1.25));
    const ridge = 0.5 * Math.exp(-((y + 1.15 + 0.12 * x) ** 2) / 0.3) * (1 - 0.25 * x * x);
    const nose = 0.75 * smooth(-1.1, -2.1, x) * Math.exp(-((y - 0.4) ** 2) / 5);
    const cheek = 0.42 * smooth(0.65, 1.9, y);
    const within = 1 - smooth(0.85, 1.1, Math.abs(x));
    const crease = -0.05 * Math.exp(-(((y - fold(x)) / 0.045) ** 2)) * within;
    const under = -0.03 * Math.exp(-(((y - lashLine(x) - 0.05) / 0.035) ** 2)) * within;
    const bag = -0.035 * Math.exp(-(((y - 0.66 + 0.2 * x * x) / 0.1) ** 2)) * within;
    const lines = 0.004 * noise(x * 4 + y * 2, (y - fold(x)) * 40, seed + 2) * within;
    return half * (ball + ridge + nose + cheek + crease + under + bag + lines);
  });
  const on = bare(sheet, blur(height, wide / 160), tone, seed, 7);
  paintLid(on, eye, { at_, lashLine, fold });
  await lashes(on, eye, lashLine);
  return on;
};

type Lines = { at_: (x: number, y: number) => Place; lashLine: (x: number) => number; fold: (x: number) => number };
const paintLid = (on: Surface, { lid, crease, shimmer = 0, seed }: Eye, { at_, lashLine, fold }: Lines) => {
  const lidColour = colour(lid);
  const creaseColour = colour(crease);
  const { w } = on.red;
  for (let i = 0; i < on.red.data.length; i++) {
    const { x, y } = at_((i % w) / on.sheet.scale, Math.floor(i / w) / on.sheet.scale);
    const above = 1 - smooth(-0.02, 0.03, y - lashLine(x));
    const reach = Math.exp(-(x * x * x * x) / 1.1);
    const onLid = above * smooth(-0.16, 0.1, y - fold(x)) * (1 - smooth(0.75, 1.15, Math.abs(x)));
    const inCrease = above * Math.exp(-(((y - fold(x) + 0.06) / 0.26) ** 2)) * reach * (0.75 + 0.35 * x);
    const smoke =
      above * smooth(0.1, 1, x) * (1 - smooth(0.95, 1.5, x)) * Math.exp(-((y - 0.02 + 0.2 * x) ** 2) / 0.14);
    const below = (1 - above) * Math.exp(-(((y - lashLine(x) - 0.04) / 0.09) ** 2)) * reach * 0.5;
    const flake =
      1 +
      shimmer * 0.9 * Math.max(0, noise((i % w) / 1.6, i / w / 1.6, seed + 8)) +
      0.08 * fractal(x * 9, y * 9, seed + 9, 3);
    const put = (target: Plane, lidPart: number, creasePart: number) => {
      const one = mix(
        at(target.data, i),
        creasePart,
        Math.min(0.9, Math.max(0, inCrease * 0.75 + smoke * 0.7 + below)),
      );
      target.data[i] = mix(one, lidPart * flake, onLid * 0.82 * (1 - smoke * 0.7));
    };
    put(on.red, lidColour[0], creaseColour[0]);
    put(on.green, lidColour[1], creaseColour[1]);
    put(on.blue, lidColour[2], creaseColour[2]);
    on.shine.data[i] = at(on.shine.data, i) + onLid * shimmer * 0.1;
    on.metal.data[i] = onLid * shimmer * 0.55;
  }
};

const lashes = async (
  on: Surface,
  { x: cx, y: cy, wide, seed, brow = '2a1d17', liner = 1, flip = false }: Eye,
  lashLine: (x: number) => number,
) => {
  const random = seeded(`lashes ${seed}`);
  const half = wide / 2;
  const side = flip ? -1 : 1;
  const place = (x: number, y: number) => ({ x: cx + side * x * half, y: cy + y * half });
  const hairs: string[] = [];
  for (let i = 0; i < 150; i++) {
    const x = -0.86 + (1.8 * i) / 149 + random.between(-10, 10) / 1000;
    const out = (x + 0.15) * 0.75;
    const long = half * (0.3 + 0.16 * Math.sin(Math.PI * (i / 149))) * (0.72 + random.between(0, 40) / 100);
    const turn = Math.PI / 2 - out * side + random.between(-14, 14) / 100;
    const hair = stem(place(x, lashLine(x) - 0.012), turn, long, -out * side * 0.55 - 0.25 * side, 10);
    for (let j = 0; j < 10; j += 2) hairs.push(line(hair.slice(j, j + 3), (wide / 230) * (1 - j / 12)));
  }
  const edge = Array.from({ length: 41 }, (_, i) =>
    place(-0.9 + (1.88 * i) / 40, lashLine(-0.9 + (1.88 * i) / 40) - 0.012),
  );
  hairs.push(line(edge, (wide / 95) * (0.5 + liner)));
  if (liner > 1)
    hairs.push(
      line([place(0.7, lashLine(0.7) - 0.02), place(1.12, lashLine(0.7) - 0.16)], wide / 80),
      line([place(0.82, lashLine(0.82) - 0.02), place(1.2, lashLine(0.7) - 0.22)], wide / 160),
    );
  const dark = await ink(on.sheet, hairs.join(''));
  const browHairs: string[] = [];
  for (let i = 0; i < 320; i++) {
    const part = random.between(0, 1000) / 1000;
    const x = -1.0 + 2.3 * part;
    const thick = 0.13 * Math.sin(Math.PI * (0.2 + 0.78 * part)) ** 0.7;
    const y =
      -1.02 - 0.22 * Math.sin(part * 2.3) + 0.16 * part * part + (random.between(-100, 100) / 100) * thick * 0.75;
    const turn = -0.95 + part * 1.25 + random.between(-16, 16) / 100;
    const hair = stem(place(x, y), side > 0 ? turn : Math.PI - turn, half * 0.15, 0.35 * side, 5);
    browHairs.push(line(hair, wide / 330));
  }
  const soft = await ink(on.sheet, browHairs.join(''));
  const shade = blur(soft, wide / 90);
  const [r, g, b] = colour(brow);
  for (let i = 0; i < dark.data.length; i++) {
    const m = Math.min(1, at(dark.data, i));
    const hair = Math.min(0.8, at(soft.data, i) * 0.7 + at(shade.data, i) * 0.5);
    for (const [target, value] of [
      [on.red, r],
      [on.green, g],
      [on.blue, b],
    ] as const) {
      put(target, i, value, hair);
      put(target, i, 0.007, m);
    }
    on.skin.data[i] = at(on.skin.data, i) * (1 - m);
    on.shine.data[i] = at(on.shine.data, i) * (1 - m * 0.8) * (1 - hair * 0.7);
    on.height.data[i] = at(on.height.data, i) + m * 2 + hair;
  }
};
