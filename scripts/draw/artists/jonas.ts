import { leaf, line, stem } from '@/scripts/draw/botany';
import { bands, circle, disc, honeycomb, mandala, stippled } from '@/scripts/draw/geometry';
import { leafShadow } from '@/scripts/draw/gobos';
import { creases, fingersOf, type Hand, handHeight, handSpace, nails } from '@/scripts/draw/hand';
import { ink } from '@/scripts/draw/ink';
import type { Light } from '@/scripts/draw/light';
import type { Limb } from '@/scripts/draw/limb';
import { linen, type SkinTone, skin, stone, TONES } from '@/scripts/draw/materials';
import type { Sheet } from '@/scripts/draw/plane';
import { type Shot, take } from '@/scripts/draw/shot';
import { lay } from '@/scripts/draw/surface';
import { layLimb, pressInk, tattoo } from '@/scripts/draw/tattooed';
import { seeded } from '@/tests/harness/seeded';

const LAMP: Light = {
  from: 190,
  above: 33,
  colour: [1.3, 1.22, 1.12],
  soft: 0.3,
  sky: [0.1, 0.115, 0.14],
  mirrored: [{ x: -0.7, y: -0.2, wide: 0.4, tall: 1.2, turn: 0.1, colour: [3.4, 3.3, 3.2] }],
  crevice: 1.3,
};
const COOL = {
  exposure: 1.05,
  saturation: 0.72,
  contrast: 0.5,
  shadows: [0.96, 0.99, 1.05],
  highlights: [1, 1, 0.985],
  vignette: 0.5,
  grain: 0.02,
} as const;

type OnLimb = {
  limb: Limb;
  tone: SkinTone;
  seed: number;
  sharp: number;
  ground?: string;
  drawing: string;
  light?: Light;
};
const onLimb = async (sheet: Sheet, { limb, tone, seed, sharp, ground = '33363a', drawing, light = LAMP }: OnLimb) => {
  const on = stone(sheet, ground, seed, { pits: 0.2 });
  layLimb({ on, limb, tone, seed, fine: 7.5 });
  const inked = await ink({ wide: 1100, tall: 1300, scale: sheet.scale }, drawing);
  tattoo(on, inked, { limb, seed, centre: { x: 550, y: 650 }, depth: 0.97, blush: 0.05 });
  return take(on, light, { sharp, depth: sharp * 1.2, unsharp: 28 });
};

const banded: Shot = {
  name: 'bands',
  wide: 1000,
  tall: 1250,
  draw: (sheet) =>
    onLimb(sheet, {
      seed: 211,
      tone: TONES.fair,
      sharp: 265,
      limb: { x: 520, y: 640, turn: 80, radius: 290, taper: 0.07, round: 0.92, lift: 20 },
      drawing: bands(seeded('bands'), 1100, 480),
    }),
  develop: COOL,
};

const mandalaOnBack: Shot = {
  name: 'mandala',
  wide: 1100,
  tall: 1100,
  draw: (sheet) =>
    onLimb(sheet, {
      seed: 223,
      tone: TONES.olive,
      sharp: 400,
      limb: { x: 550, y: 560, turn: 90, radius: 640, taper: 0.04, round: 0.62, lift: 0 },
      drawing: mandala(seeded('mandala'), 560, 650, 400),
      light: { ...LAMP, from: 205, above: 30 },
    }),
  develop: { ...COOL, exposure: 1.25 },
};

const hexes: Shot = {
  name: 'honeycomb',
  wide: 1000,
  tall: 1250,
  draw: (sheet) =>
    onLimb(sheet, {
      seed: 237,
      tone: TONES.tan,
      ground: '4a4640',
      sharp: 320,
      limb: { x: 480, y: 600, turn: 98, radius: 380, taper: -0.06, round: 0.85, lift: 0 },
      drawing: honeycomb(seeded('hex'), 200, 230, 700, 900, 40),
      light: { ...LAMP, from: 340, above: 34 },
    }),
  develop: { ...COOL, exposure: 1.3 },
};

/** A full black circle with a bough left free in it. */
const negative = () => {
  const random = seeded('negative');
  const places = stem({ x: 470, y: 950 }, -1.35, 600, -0.25, 40);
  const parts = [disc(550, 650, 330), line(places, 5)];
  for (let i = 5; i < 40; i += 3) {
    const here = places[i] ?? { x: 0, y: 0 };
    const sign = i % 2 ? 1 : -1;
    const size = 210 * (1 - i / 62);
    parts.push(
      leaf({
        at: here,
        turn: -1.4 + sign * 0.8,
        far: size,
        wide: size * 0.17,
        curl: -sign * 0.3,
        veins: 6,
        width: 2.4,
      }).replaceAll('fill="none" stroke="#fff" stroke-width="2.4"', 'fill="#000" stroke="#000" stroke-width="2.4"'),
    );
  }
  parts[1] = line(places, 6).replaceAll('#fff', '#000');
  return [
    ...parts,
    circle(550, 650, 350, 2.2),
    stippled(random, { x: 550, y: 650, inner: 356, outer: 450 }, 2600, true),
  ].join('');
};

const blackCircle: Shot = {
  name: 'circle',
  wide: 1260,
  tall: 840,
  draw: (sheet) =>
    onLimb(sheet, {
      seed: 241,
      tone: TONES.fair,
      sharp: 330,
      limb: { x: 640, y: 420, turn: 3, radius: 440, taper: 0.05, round: 0.78, lift: 0 },
      drawing: `<g transform="rotate(90 550 650) translate(0 0) scale(0.9) translate(60 70)">${negative()}</g>`,
      light: { ...LAMP, from: 262, above: 33 },
    }),
  develop: COOL,
};

const healed: Shot = {
  name: 'healed',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) =>
    onLimb(sheet, {
      seed: 257,
      tone: TONES.fair,
      ground: '6d6a66',
      sharp: 300,
      limb: { x: 560, y: 640, turn: 104, radius: 350, taper: 0.02, round: 0.85, lift: 0 },
      drawing: mandala(seeded('healed'), 580, 620, 250),
      light: { ...LAMP, from: 330, above: 36, sky: [0.14, 0.14, 0.14], through: await leafShadow(sheet, 'healed', 10) },
    }),
  develop: {
    ...COOL,
    saturation: 0,
    exposure: 1.2,
    contrast: 0.7,
    grain: 0.06,
    shadows: [1, 0.99, 0.96],
    highlights: [1, 0.985, 0.95],
  },
};

/** On film, on a Sunday. */
const rested: Shot = {
  name: 'hand',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = linen(sheet, '3c3a38', 261, { thread: 6, fold: 34 });
    const hand: Hand = { x: 520, y: 620, size: 590, turn: -16, lift: 30, spread: 0.85 };
    const mask = lay(on, handHeight(sheet, hand, 262), {});
    skin(on, mask, TONES.fair, 263, 7.5);
    creases(on, hand, 264);
    nails(on, hand, { hex: 'cfa692', gloss: 0.5, shine: 0.02, long: 0 });
    const { toSheet } = handSpace(hand);
    const heart = toSheet({ x: 0.02, y: 0.5 });
    const drawn = [mandala(seeded('rested'), heart.x, heart.y, 150), ...onKnuckles(hand)].join('');
    pressInk(on, await ink(sheet, drawn));
    return take(
      on,
      { ...LAMP, from: 200, above: 30, sky: [0.09, 0.09, 0.09] },
      { around: { x: 500, y: 640, near: 420, far: 900 }, unsharp: 15 },
    );
  },
  develop: {
    ...COOL,
    saturation: 0,
    exposure: 1.25,
    contrast: 0.7,
    grain: 0.07,
    shadows: [1, 0.99, 0.96],
    highlights: [1, 0.985, 0.95],
  },
};

const onKnuckles = (hand: Hand) =>
  fingersOf(hand).flatMap(({ bones: [first] }) => {
    if (!first) return [];
    const { toSheet } = handSpace(hand);
    const middle = toSheet({ x: (first.from.x + first.to.x) / 2, y: (first.from.y + first.to.y) / 2 });
    return [
      disc(middle.x, middle.y, 15),
      circle(middle.x, middle.y, 23, 2.2),
      ...[40, 54].map((far) => disc(middle.x, middle.y + far, 4)),
    ];
  });

export const JONAS: readonly Shot[] = [mandalaOnBack, banded, blackCircle, rested, hexes, healed];
