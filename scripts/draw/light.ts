import { chanceAt } from '@/scripts/draw/noise';
import { at, blank, blur, change, clamp, type Plane, plane, type Rgb, smooth } from '@/scripts/draw/plane';
import type { Surface } from '@/scripts/draw/surface';

/** A bright window or lamp as a glossy thing mirrors it: where it stands over the table, −1 … 1, and how large it is. */
export type Softbox = {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
  readonly turn?: number;
  readonly colour: Rgb;
};

export type Light = {
  /** Where the sun or window is: degrees clockwise from the right, and above the table. */
  readonly from: number;
  readonly above: number;
  readonly colour: Rgb;
  /** How soft the edge of a shadow is: the sun has little, a window much. */
  readonly soft: number;
  readonly sky: Rgb;
  readonly mirrored: readonly Softbox[];
  /** What stands between lamp and table: 1 lets light through. */
  readonly through?: Plane;
  /** Of the sky, how much corners and folds lose. */
  readonly crevice?: number;
};

export type Picture = { readonly red: Plane; readonly green: Plane; readonly blue: Plane };

const direction = ({ from, above }: Light): Rgb => {
  const turn = (from * Math.PI) / 180;
  const lift = (above * Math.PI) / 180;
  return [Math.cos(turn) * Math.cos(lift), Math.sin(turn) * Math.cos(lift), Math.sin(lift)];
};

const SHADOW_STEPS = 34;
/** Walks from every place towards the lamp; whatever stands higher than the ray takes light away. */
const shadows = ({ height, sheet }: Surface, light: Light): Plane => {
  const [lx, ly, lz] = direction(light);
  const flat = Math.hypot(lx, ly);
  const reach = 320;
  let top = -1e9;
  for (const value of height.data) if (value > top) top = value;
  const { w, data, h } = height;
  const lit = plane(sheet, (x, y) => {
    const px = Math.floor(x * sheet.scale);
    const py = Math.floor(y * sheet.scale);
    const ground = at(data, py * w + px);
    const jitter = chanceAt(px, py, 5);
    let clear = 1;
    for (let step = 0; step < SHADOW_STEPS; step++) {
      const far = reach * ((step + jitter + 0.2) / SHADOW_STEPS) ** 2;
      const ray = ground + 0.4 + (far * lz) / flat;
      if (ray > top) break;
      const sx = Math.round(px + (lx / flat) * far * sheet.scale);
      const sy = Math.round(py + (ly / flat) * far * sheet.scale);
      if (sx < 0 || sy < 0 || sx >= w || sy >= h) break;
      const gap = (ray - at(data, sy * w + sx)) / (far * light.soft + 0.6);
      clear = Math.min(clear, 0.5 + gap * 0.5);
      if (clear <= 0) break;
    }
    return clamp(clear);
  });
  return blur(lit, 1.2);
};

/** Corners and folds see less of the sky. */
const crevices = ({ height }: Surface, strength: number): Plane => {
  const shades = [4, 14, 45].map((sigma) => ({ sigma, around: blur(height, sigma) }));
  const open = blank({ wide: height.w, tall: height.h, scale: 1 });
  for (let i = 0; i < open.data.length; i++) {
    let dark = 0;
    for (const { sigma, around } of shades)
      dark += clamp((at(around.data, i) - at(height.data, i)) / (sigma * 1.4), -0.15, 0.8);
    open.data[i] = Math.exp(-strength * dark);
  }
  return { ...open, scale: height.scale };
};

const mirror = (boxes: readonly Softbox[], rx: number, ry: number, rz: number, gloss: number): Rgb => {
  let r = 0;
  let g = 0;
  let b = 0;
  const lift = 1 / (Math.max(rz, -0.2) + 1);
  const edge = 0.02 + (1 - gloss) * 0.45;
  for (const box of boxes) {
    const turn = box.turn ?? 0;
    const dx = rx * lift * 2 - box.x;
    const dy = ry * lift * 2 - box.y;
    const across = Math.abs(dx * Math.cos(turn) + dy * Math.sin(turn)) - box.wide / 2;
    const along = Math.abs(dy * Math.cos(turn) - dx * Math.sin(turn)) - box.tall / 2;
    const amount = (1 - smooth(-edge, edge, across)) * (1 - smooth(-edge, edge, along));
    if (amount <= 0) continue;
    r += box.colour[0] * amount;
    g += box.colour[1] * amount;
    b += box.colour[2] * amount;
  }
  return [r, g, b];
};

/** Light reaches `spread` around the edge of what is turned away. */
const direct = (facing: number, spread: number) => Math.max(0, (facing + spread) / (1 + spread));

type Falling = { lit: Picture; mirrored: Picture };

/** What light falls on each place, and what each place mirrors. Apart, because under skin only the first one wanders. */
const fall = (on: Surface, light: Light): Falling => {
  const { w, h, data: high } = on.height;
  const [lx, ly, lz] = direction(light);
  const shade = shadows(on, light);
  const open = crevices(on, light.crevice ?? 1);
  const empty = (): Picture => ({ red: blank(on.sheet), green: blank(on.sheet), blue: blank(on.sheet) });
  const lit = empty();
  const mirrored = empty();
  for (let y = 0, i = 0; y < h; y++) {
    for (let x = 0; x < w; x++, i++) {
      const left = at(high, x > 0 ? i - 1 : i);
      const right = at(high, x < w - 1 ? i + 1 : i);
      const up = at(high, y > 0 ? i - w : i);
      const down = at(high, y < h - 1 ? i + w : i);
      const gx = ((left - right) / 2) * on.sheet.scale;
      const gy = ((up - down) / 2) * on.sheet.scale;
      const length = 1 / Math.sqrt(gx * gx + gy * gy + 1);
      const nx = gx * length;
      const ny = gy * length;
      const nz = length;
      const facing = nx * lx + ny * ly + nz * lz;
      const seen = at(shade.data, i) * (light.through ? at(light.through.data, i) : 1);
      const wrap = at(on.skin.data, i) * 0.34;
      const sky = at(open.data, i) * (0.62 + 0.38 * nz);
      lit.red.data[i] = light.colour[0] * direct(facing, wrap) * seen + light.sky[0] * sky;
      lit.green.data[i] = light.colour[1] * direct(facing, wrap * 0.5) * seen + light.sky[1] * sky;
      lit.blue.data[i] = light.colour[2] * direct(facing, wrap * 0.35) * seen + light.sky[2] * sky;
      const shine = at(on.shine.data, i);
      if (shine <= 0) continue;
      const gloss = at(on.gloss.data, i);
      const edge = shine + (1 - shine) * (1 - nz) ** 5 * gloss * gloss;
      const [r, g, b] = mirror(light.mirrored, 2 * nz * nx, 2 * nz * ny, 2 * nz * nz - 1, gloss);
      const dim = edge * (0.35 + 0.65 * seen) * Math.min(1, at(open.data, i));
      mirrored.red.data[i] = (r + light.sky[0] * 0.25) * dim;
      mirrored.green.data[i] = (g + light.sky[1] * 0.25) * dim;
      mirrored.blue.data[i] = (b + light.sky[2] * 0.25) * dim;
    }
  }
  return { lit, mirrored };
};

const wander = (lit: Plane, skin: Plane, sigma: number): Plane => {
  const soft = blur(lit, sigma);
  return { ...lit, data: lit.data.map((value, i) => value + (at(soft.data, i) - value) * at(skin.data, i)) };
};

/** Photographs a table from above. */
export const photograph = (on: Surface, light: Light): Picture => {
  const { lit, mirrored } = fall(on, light);
  const channel = (albedo: Plane, falling: Plane, image: Plane): Plane => ({
    ...albedo,
    data: albedo.data.map((value, i) => {
      const metal = at(on.metal.data, i);
      return value * at(falling.data, i) * (1 - metal * 0.85) + at(image.data, i) * (1 - metal + metal * value * 3.2);
    }),
  });
  return {
    red: channel(on.red, wander(lit.red, on.skin, 7), mirrored.red),
    green: channel(on.green, wander(lit.green, on.skin, 3.2), mirrored.green),
    blue: channel(on.blue, wander(lit.blue, on.skin, 1.8), mirrored.blue),
  };
};

/** Leaves and bars between the window and the table. `mask` is dark where they are. */
export const shadowOf = (mask: Plane, soft: number, depth = 1): Plane =>
  change(blur(mask, soft), (value) => 1 - depth * (1 - value));
