import { disc } from '@/scripts/draw/geometry';
import { creases, type Hand, handHeight, handSpace, nails } from '@/scripts/draw/hand';
import { onFingers, paisley, paste, rosette, spiral, stain, strip, vine } from '@/scripts/draw/henna';
import { ink } from '@/scripts/draw/ink';
import type { Light } from '@/scripts/draw/light';
import { limbHeight } from '@/scripts/draw/limb';
import { linen, paper, type SkinTone, silk, skin, TONES } from '@/scripts/draw/materials';
import { marigold, strewn } from '@/scripts/draw/petals';
import type { Sheet } from '@/scripts/draw/plane';
import { rod } from '@/scripts/draw/props';
import { type Shot, take } from '@/scripts/draw/shot';
import { colour, lay, type Surface } from '@/scripts/draw/surface';
import { seeded } from '@/tests/harness/seeded';

const EVENING: Light = {
  from: 225,
  above: 34,
  colour: [1.4, 1.24, 1.06],
  soft: 0.45,
  sky: [0.13, 0.13, 0.14],
  mirrored: [{ x: -0.5, y: -0.5, wide: 0.55, tall: 0.9, turn: 0.7, colour: [3, 2.8, 2.5] }],
};
const RICH = {
  exposure: 1.2,
  saturation: 0.9,
  contrast: 0.42,
  shadows: [1.02, 1, 0.98],
  highlights: [1.01, 1, 0.965],
  vignette: 0.35,
} as const;
const ORANGE = ['e8820c', 'f0a019', 'd9650a', 'f3b52e'] as const;

type HandShot = { on: Surface; hand: Hand; tone: SkinTone; seed: number; polish: string };
const layHand = ({ on, hand, tone, seed, polish }: HandShot) => {
  const mask = lay(on, handHeight(on.sheet, hand, seed), {});
  skin(on, mask, tone, seed + 1, hand.size / 78);
  creases(on, hand, seed + 2);
  nails(on, hand, { hex: polish });
};

/** Everything between the fingers and the wrist: a flower in the middle, half flowers, lattice, vines, cuffs. */
const dressedHand = (hand: Hand, { middle = 0.24, cuffs = true } = {}) => {
  const { toSheet } = handSpace(hand);
  const size = hand.size;
  const up = ((hand.turn - 90) * Math.PI) / 180;
  const heart = toSheet({ x: 0, y: 0.42 });
  const low = toSheet({ x: 0.02, y: 0.92 });
  const parts = [rosette(heart.x, heart.y, size * middle, size / 150, 8), onFingers(hand, { width: size / 165 })];
  for (const side of [-1, 1]) {
    const root = toSheet({ x: 0.24 * side, y: 0.78 });
    parts.push(
      vine(toSheet({ x: 0.2 * side, y: 0.9 }), up + side * 0.15, size * 0.44, side * 0.5, size / 170, 7, 0.24),
    );
    parts.push(paisley(root, up + Math.PI + side * 0.5, size * 0.17, side, size / 160));
  }
  parts.push(
    spiral(low, up, size * 0.07, 1, size / 170),
    vine(toSheet({ x: 0, y: 0.7 }), up + Math.PI, size * 0.2, 0.2, size / 190, 5, 0.36),
  );
  if (cuffs) {
    for (const [y, kind, wide] of [
      [1.02, 'scallop', 0.07],
      [1.14, 'lattice', 0.1],
      [1.29, 'leaf', 0.09],
      [1.42, 'scallop', 0.06],
    ] as const) {
      parts.push(strip(toSheet({ x: 0.42, y }), toSheet({ x: -0.4, y }), size * wide, kind, size / 170));
    }
  }
  return parts.join('');
};

const bridal: Shot = {
  name: 'bridal',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = silk(sheet, '8c1f22', 301, { depth: 30 });
    const hand: Hand = { x: 540, y: 620, size: 600, turn: -8, lift: 24, spread: 1.05 };
    layHand({ on, hand, tone: TONES.olive, seed: 302, polish: '7c1f22' });
    paste(on, await ink(sheet, dressedHand(hand)), { high: 4 });
    return take(on, EVENING, { around: { x: 540, y: 640, near: 420, far: 900 }, unsharp: 14 });
  },
  develop: { ...RICH, exposure: 1.02, saturation: 0.8 },
};

/** Close enough to see the cords of paste. */
const cords: Shot = {
  name: 'cords',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = linen(sheet, 'caa46a', 311);
    const mask = lay(on, limbHeight(sheet, { x: 540, y: 520, turn: 92, radius: 700, round: 0.5, lift: 20 }, 312), {});
    skin(on, mask, TONES.olive, 313, 13);
    const parts = [
      rosette(470, 600, 300, 9, 8),
      paisley({ x: 1000, y: 420 }, -2.05, 330, 1, 10),
      vine({ x: 1040, y: 1000 }, -2.3, 420, -0.6, 8, 7, 0.3),
      strip({ x: -60, y: 170 }, { x: 620, y: 60 }, 78, 'lattice', 8),
      spiral({ x: 860, y: 880 }, 1, 70, 1, 8),
      ...[0, 1, 2, 3, 4, 5].map((i) => disc(700 + i * 62, 690 - i * 8 + (i % 2) * 26, 9)),
    ];
    paste(on, await ink(sheet, parts.join('')), { high: 13, wet: 0.9 });
    return take(
      on,
      { ...EVENING, from: 235, above: 30 },
      { around: { x: 450, y: 620, near: 300, far: 850 }, unsharp: 22 },
    );
  },
  develop: { ...RICH, exposure: 1.05 },
};

const cone: Shot = {
  name: 'cone',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = paper(sheet, 'efe3cf', 321);
    const random = seeded('cone');
    const drawing = [
      rosette(420, 430, 215, 8, 8),
      vine({ x: 640, y: 560 }, -0.35, 380, -0.5, 7, 8, 0.22),
      paisley({ x: 150, y: 760 }, -0.9, 200, 1, 8),
    ].join('');
    paste(on, await ink(sheet, drawing), { high: 11, wet: 0.8, anywhere: true });
    rod(
      on,
      { from: { x: 800, y: 360 }, to: { x: 1210, y: 80 }, radius: 7, end: 74, lift: 4 },
      { colour: colour('b08d3e'), gloss: 0.7, shine: 0.3, metal: 0.85 },
    );
    rod(
      on,
      { from: { x: 1130, y: 132 }, to: { x: 1190, y: 92 }, radius: 66, end: 70, lift: 4 },
      { colour: colour('7c1f22'), gloss: 0.4, shine: 0.03, metal: 0 },
    );
    marigold(on, { x: 1080, y: 640, radius: 120, hex: 'e8860e' }, 324);
    marigold(on, { x: 1215, y: 480, radius: 88, hex: 'f0a81e' }, 326);
    strewn(
      on,
      random,
      [
        { x: 880, y: 720 },
        { x: 790, y: 780 },
        { x: 930, y: 560 },
        { x: 90, y: 120 },
        { x: 190, y: 60 },
      ],
      46,
      ORANGE,
    );
    return take(
      on,
      { ...EVENING, above: 36, colour: [1.25, 1.14, 1] },
      { around: { x: 520, y: 450, near: 380, far: 950 }, unsharp: 14 },
    );
  },
  develop: { ...RICH, exposure: 0.95 },
};

const arm = async (sheet: Sheet) => {
  const on = silk(sheet, 'b4742a', 331, { depth: 26, wide: 240 });
  const limb = { x: 500, y: 620, turn: 84, radius: 280, taper: 0.06, round: 0.9, lift: 20 };
  const mask = lay(on, limbHeight(sheet, limb, 332), {});
  skin(on, mask, TONES.tan, 333, 8);
  const rows = ['scallop', 'lattice', 'leaf', 'scallop'] as const;
  const parts = [rosette(500, 590, 165, 5, 10)];
  for (const [base, step] of [
    [330, -1],
    [850, 1],
  ] as const) {
    for (const [i, kind] of rows.entries()) {
      const y = base + step * i * 86;
      const tilt = 24;
      const [a, b] = [
        { x: 800, y: y - tilt },
        { x: 190, y: y + tilt },
      ];
      parts.push(step < 0 ? strip(a, b, 44, kind, 4.4) : strip(b, a, 44, kind, 4.4));
    }
  }
  for (const side of [-1, 1]) parts.push(vine({ x: 500 + side * 190, y: 770 }, -1.57, 340, side * -0.15, 4, 8, 0.16));
  paste(on, await ink(sheet, parts.join('')), { high: 5 });
  return take(on, { ...EVENING, from: 200 }, { sharp: 265, depth: 330, unsharp: 20 });
};

const cuffed: Shot = { name: 'cuffs', wide: 1000, tall: 1250, draw: arm, develop: { ...RICH, exposure: 1.4 } };

const modern: Shot = {
  name: 'strip',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = linen(sheet, 'e6dccb', 341, { thread: 6, fold: 16 });
    const hand: Hand = { x: 470, y: 640, size: 560, turn: 14, lift: 22, spread: 0.8, left: true };
    layHand({ on, hand, tone: TONES.brown, seed: 342, polish: 'c79f8b' });
    const { toSheet } = handSpace(hand);
    const from = toSheet({ x: 0.38, y: 1.2 });
    const to = toSheet({ x: -0.36, y: 0.1 });
    const turn = Math.atan2(to.y - from.y, to.x - from.x);
    const parts = [
      vine(from, turn, 620, 0.1, 5, 12, 0.14),
      rosette(toSheet({ x: 0.1, y: 0.66 }).x, toSheet({ x: 0.1, y: 0.66 }).y, 86, 4, 8),
    ];
    stain(on, await ink(sheet, parts.join('')), 1);
    return take(
      on,
      { ...EVENING, from: 320, above: 36, colour: [1.3, 1.2, 1.06] },
      { around: { x: 480, y: 620, near: 430, far: 900 }, unsharp: 12 },
    );
  },
  develop: { ...RICH, exposure: 1.45, saturation: 0.84 },
};

const garland: Shot = {
  name: 'garland',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = silk(sheet, '6e1422', 351, { depth: 40, wide: 260 });
    const hand: Hand = { x: 640, y: 500, size: 500, turn: -62, lift: 24, spread: 0.9 };
    layHand({ on, hand, tone: TONES.tan, seed: 352, polish: '8a1f2a' });
    paste(on, await ink(sheet, dressedHand(hand)), { high: 3.6 });
    for (let i = 0; i < 7; i++) {
      const part = i / 6;
      marigold(
        on,
        {
          x: 60 + part * 860,
          y: 950 + 90 * Math.sin(part * 3.4),
          radius: 92 + (i % 3) * 12,
          hex: ORANGE[i % 4] ?? 'e8860e',
        },
        354 + i,
      );
    }
    marigold(on, { x: 100, y: 130, radius: 110, hex: 'e8820c' }, 371);
    return take(on, { ...EVENING, from: 240 }, { around: { x: 600, y: 500, near: 430, far: 850 }, unsharp: 15 });
  },
  develop: { ...RICH, exposure: 1.35 },
};

export const ANIKA: readonly Shot[] = [bridal, cords, cuffed, cone, garland, modern];
