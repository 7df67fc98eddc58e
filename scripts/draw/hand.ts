import { noise } from '@/scripts/draw/noise';
import { at, clamp, mix, type Plane, plane, type Sheet, sample, smooth } from '@/scripts/draw/plane';
import { colour, lay, type Surface } from '@/scripts/draw/surface';

type Place = { readonly x: number; readonly y: number };
export type Bone = { readonly from: Place; readonly to: Place; readonly thick: number; readonly thin: number };
export type Finger = { readonly bones: readonly Bone[] };

/** A hand seen from above, lying flat, fingers up; measured in breadths of its palm around the middle of the knuckles. */
export type Hand = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Degrees clockwise. */
  readonly turn: number;
  /** Mirrored: the other hand. */
  readonly left?: boolean;
  /** How far the fingers are apart, 1 being at ease. */
  readonly spread?: number;
  readonly lift?: number;
};

type Reach = { readonly root: Place; readonly lean: number; readonly far: number; readonly thick: number };
const REACHES: readonly Reach[] = [
  { root: { x: -0.37, y: 0.05 }, lean: -0.15, far: 0.84, thick: 0.122 },
  { root: { x: -0.125, y: -0.03 }, lean: -0.04, far: 0.95, thick: 0.126 },
  { root: { x: 0.125, y: 0 }, lean: 0.07, far: 0.87, thick: 0.12 },
  { root: { x: 0.355, y: 0.13 }, lean: 0.2, far: 0.66, thick: 0.103 },
];
const JOINTS = [0, 0.46, 0.75, 1];

const finger = ({ root, lean, far, thick }: Reach, spread: number): Finger => {
  const up = lean * spread;
  const place = (part: number): Place => ({
    x: root.x + Math.sin(up + lean * 0.2 * part) * far * part,
    y: root.y - Math.cos(up) * far * part,
  });
  const bones = [0, 1, 2].map((i) => ({
    from: place(JOINTS[i] ?? 0),
    to: place(JOINTS[i + 1] ?? 1),
    thick: thick * (1 - 0.07 * i),
    thin: thick * (0.95 - 0.09 * i),
  }));
  return { bones };
};

const THUMB: Finger = {
  bones: [
    { from: { x: -0.3, y: 0.85 }, to: { x: -0.6, y: 0.52 }, thick: 0.2, thin: 0.15 },
    { from: { x: -0.6, y: 0.52 }, to: { x: -0.78, y: 0.24 }, thick: 0.145, thin: 0.128 },
    { from: { x: -0.78, y: 0.24 }, to: { x: -0.87, y: 0.0 }, thick: 0.128, thin: 0.1 },
  ],
};
const PALM: readonly Bone[] = [
  ...REACHES.map(({ root }) => ({ from: { x: root.x * 0.55, y: 0.95 }, to: root, thick: 0.22, thin: 0.145 })),
  { from: { x: 0.02, y: 0.9 }, to: { x: 0.03, y: 2.6 }, thick: 0.3, thin: 0.36 },
];

export const fingersOf = ({ spread = 1 }: Hand): readonly Finger[] => REACHES.map((reach) => finger(reach, spread));
const thumbBones = THUMB.bones;

const field = ({ from, to, thick, thin }: Bone, x: number, y: number) => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const part = clamp(((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy));
  const radius = mix(thick, thin, part);
  const distance = Math.hypot(x - from.x - dx * part, y - from.y - dy * part);
  return radius * radius - distance * distance;
};

const join = (a: number, b: number, soft: number) => {
  const near = clamp(0.5 + (a - b) / (2 * soft));
  return mix(b, a, near) + soft * near * (1 - near);
};

/** Between the hand's own measure and the sheet. */
export const handSpace = (hand: Hand) => {
  const turn = (hand.turn * Math.PI) / 180;
  const flip = hand.left ? -1 : 1;
  const toHand = (x: number, y: number): Place => {
    const dx = (x - hand.x) / hand.size;
    const dy = (y - hand.y) / hand.size;
    return { x: flip * (dx * Math.cos(turn) + dy * Math.sin(turn)), y: dy * Math.cos(turn) - dx * Math.sin(turn) };
  };
  const toSheet = ({ x, y }: Place): Place => ({
    x: hand.x + hand.size * (flip * x * Math.cos(turn) - y * Math.sin(turn)),
    y: hand.y + hand.size * (flip * x * Math.sin(turn) + y * Math.cos(turn)),
  });
  return { toHand, toSheet };
};

/** Its height over the table; far below where it is not. */
export const handHeight = (sheet: Sheet, hand: Hand, seed: number): Plane => {
  const { toHand } = handSpace(hand);
  const fingers = fingersOf(hand);
  const rays = fingers.map(({ bones }) => bones);
  return plane(sheet, (sx, sy) => {
    const wobble = 0.006 * noise(sx / 60, sy / 60, seed);
    const { x, y } = toHand(sx, sy);
    let palm = -1;
    for (const bone of PALM) palm = palm === -1 ? field(bone, x, y) : join(palm, field(bone, x, y), 0.02);
    let best = -1;
    for (const bones of rays) {
      let ray = -1;
      for (const bone of bones) ray = join(ray, field(bone, x, y), 0.0012);
      best = best > ray + 0.01 ? best : join(best, ray, 0.0016);
    }
    let thumb = -1;
    for (const bone of thumbBones) thumb = join(thumb, field(bone, x, y), 0.003);
    const whole = join(join(best, palm, 0.012), thumb, 0.012) + wobble * 0.1;
    if (whole <= 0) return -999;
    const tendon = 0.012 * smooth(0.15, 0.5, y) * (1 - smooth(0.6, 1, y)) * Math.cos(x * 25.5 * (1 + y * 0.35));
    return (hand.lift ?? 0) + hand.size * (0.82 * Math.sqrt(whole) + tendon * Math.min(1, whole * 40));
  });
};

/** Creases over the joints of the fingers. */
export const creases = (on: Surface, hand: Hand, seed: number) => {
  const { toHand } = handSpace(hand);
  const joints = fingersOf(hand).flatMap(({ bones }) =>
    bones
      .slice(1)
      .map(({ from, to }, i) => ({ ...from, turn: Math.atan2(to.y - from.y, to.x - from.x), deep: i === 0 ? 1 : 0.7 })),
  );
  const lines = plane(on.sheet, (sx, sy) => {
    const { x, y } = toHand(sx, sy);
    let sum = 0;
    for (const joint of joints) {
      const dx = x - joint.x;
      const dy = y - joint.y;
      if (dx * dx + dy * dy > 0.03) continue;
      const along = dx * Math.cos(joint.turn) + dy * Math.sin(joint.turn);
      const across = dy * Math.cos(joint.turn) - dx * Math.sin(joint.turn);
      const bend = along + 1.2 * across * across + 0.012 * noise(across * 14, along * 9, seed);
      const here = Math.exp(-((along / 0.055) ** 2) - (across / 0.085) ** 2);
      sum += here * joint.deep * Math.cos(bend * 260 + noise(across * 22, along * 12, seed + 2) * 2.5);
    }
    return sum;
  });
  for (let i = 0; i < lines.data.length; i++) {
    if (at(on.skin.data, i) < 0.5) continue;
    on.height.data[i] = at(on.height.data, i) + at(lines.data, i) * hand.size * 0.0042;
    const dark = 1 + 0.07 * Math.min(0, at(lines.data, i)) - 0.03 * Math.abs(at(lines.data, i));
    on.green.data[i] = at(on.green.data, i) * dark;
    on.blue.data[i] = at(on.blue.data, i) * dark;
  }
};

type Polish = {
  readonly hex: string;
  readonly gloss?: number;
  readonly shine?: number;
  readonly metal?: number;
  readonly long?: number;
  readonly point?: number;
};

/** Nails on every finger; `long` is how far they reach over its tip. */
export const nails = (
  on: Surface,
  hand: Hand,
  { hex, gloss = 0.93, shine = 0.05, metal = 0, long = 0.03, point = 0.25 }: Polish,
) => {
  const { toHand, toSheet } = handSpace(hand);
  const beds = [...fingersOf(hand), THUMB].map(({ bones }, i) => {
    const last = bones.at(-1) ?? { from: { x: 0, y: 0 }, to: { x: 0, y: -1 }, thin: 0.1, thick: 0.1 };
    const turn = Math.atan2(last.to.y - last.from.y, last.to.x - last.from.x);
    const spot = toSheet(last.to);
    const high = sample(on.height, spot.x, spot.y);
    return { ...last.to, turn, high, wide: last.thin * (i === 4 ? 0.6 : 0.74), far: last.thin };
  });
  const shape = plane(on.sheet, (sx, sy) => {
    const { x, y } = toHand(sx, sy);
    for (const bed of beds) {
      const dx = x - bed.x;
      const dy = y - bed.y;
      const along = dx * Math.cos(bed.turn) + dy * Math.sin(bed.turn) - bed.far * 0.1;
      const across = (dy * Math.cos(bed.turn) - dx * Math.sin(bed.turn)) / bed.wide;
      const front = bed.far * 0.85 + long;
      const part = along > 0 ? along / front : along / (bed.far * 1.05);
      const narrow = along > 0 ? 1 + point * part * part : 1;
      const out = Math.abs(part) ** (along > 0 ? 2.6 : 3.4) + Math.abs(across * narrow) ** 2.8;
      if (out >= 1) continue;
      const edge = Math.min(1, (1 - out) * 6);
      const arch = 1 - across * across;
      return (
        bed.high +
        hand.size *
          (bed.far * 0.5 * (arch - 0.82) + 0.012 * edge - 0.09 * Math.max(0, along) - 0.05 * part * part * bed.far)
      );
    }
    return -999;
  });
  return lay(on, shape, { colour: colour(hex), gloss, shine, metal, skin: 0.25 });
};
