import { bowl, brush, GOLD, heap, pan, ring, smear } from '@/scripts/draw/cosmetics';
import { closedEye } from '@/scripts/draw/face';
import { creases, type Hand, handHeight, handSpace, nails } from '@/scripts/draw/hand';
import { onFingers, rosette, stain, strip, vine } from '@/scripts/draw/henna';
import { ink } from '@/scripts/draw/ink';
import type { Light } from '@/scripts/draw/light';
import { limbHeight } from '@/scripts/draw/limb';
import { silk, skin, TONES, wood } from '@/scripts/draw/materials';
import { marigold, pearls, strewn } from '@/scripts/draw/petals';
import { type Shot, take } from '@/scripts/draw/shot';
import { colour, lay } from '@/scripts/draw/surface';
import { seeded } from '@/tests/harness/seeded';

/** The lamp she brings: near, warm, from the side. */
const BRASS_LAMP: Light = {
  from: 325,
  above: 36,
  colour: [1.5, 1.2, 0.85],
  soft: 0.35,
  sky: [0.12, 0.125, 0.15],
  mirrored: [
    { x: 0.5, y: -0.35, wide: 0.5, tall: 0.8, turn: -0.6, colour: [3.4, 2.8, 2] },
    { x: -0.8, y: 0.4, wide: 0.5, tall: 1, colour: [0.4, 0.5, 0.7] },
    { x: 0.1, y: 0, wide: 1, tall: 0.9, colour: [0.55, 0.46, 0.34] },
  ],
  crevice: 1.2,
};
const FILM = {
  exposure: 1.5,
  saturation: 0.92,
  contrast: 0.5,
  shadows: [0.97, 1, 1.04],
  highlights: [1.02, 1, 0.94],
  vignette: 0.45,
  grain: 0.02,
} as const;
const BRASS = { colour: colour('b88a3e'), gloss: 0.75, shine: 0.38, metal: 0.9, skin: 0 } as const;

const pigments: Shot = {
  name: 'pigments',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = wood(sheet, '6b4630', 401);
    const bowls = [
      { x: 360, y: 350, radius: 220, hex: 'b3141f' },
      { x: 790, y: 300, radius: 170, hex: 'e0a010' },
      { x: 800, y: 740, radius: 215, hex: '0f6f74' },
      { x: 360, y: 800, radius: 160, hex: 'a01b62' },
    ];
    for (const [i, one] of bowls.entries()) bowl(on, one, BRASS, 402 + i);
    heap(on, { x: 590, y: 560, radius: 70, hex: 'b3141f' }, 409);
    return take(on, BRASS_LAMP, { around: { x: 540, y: 520, near: 430, far: 950 }, unsharp: 12 });
  },
  develop: FILM,
};

const stained: Shot = {
  name: 'stained',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = silk(sheet, '0e5258', 411, { depth: 36, wide: 230 });
    const hand: Hand = { x: 470, y: 600, size: 560, turn: 12, lift: 26, spread: 0.95, left: true };
    const mask = lay(on, handHeight(sheet, hand, 412), {});
    skin(on, mask, TONES.brown, 413, 7.5);
    creases(on, hand, 414);
    nails(on, hand, { hex: '6c1530' });
    const { toSheet } = handSpace(hand);
    const heart = toSheet({ x: 0, y: 0.5 });
    const drawing = [
      rosette(heart.x, heart.y, 130, 4.4, 10),
      onFingers(hand, { width: 3.6 }),
      vine(toSheet({ x: 0.3, y: 1 }), -1.3, 300, -0.4, 4, 8, 0.22),
      vine(toSheet({ x: -0.28, y: 0.95 }), -1.9, 260, 0.5, 4, 8, 0.22),
      ...[1.08, 1.2].map((y, i) =>
        strip(toSheet({ x: -0.42, y }), toSheet({ x: 0.42, y }), 42, i ? 'lattice' : 'scallop', 4),
      ),
    ].join('');
    stain(on, await ink(sheet, drawing), 1.05);
    return take(on, BRASS_LAMP, { around: { x: 480, y: 560, near: 430, far: 950 }, unsharp: 13 });
  },
  develop: { ...FILM, exposure: 1.75 },
};

const eye: Shot = {
  name: 'eye',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = await closedEye(sheet, {
      x: 640,
      y: 500,
      wide: 800,
      tone: TONES.tan,
      seed: 421,
      lid: 'c8912f',
      crease: '57202c',
      shimmer: 1,
      brow: '1c1311',
      liner: 1.4,
    });
    return take(
      on,
      { ...BRASS_LAMP, above: 42, sky: [0.16, 0.16, 0.17] },
      { around: { x: 640, y: 520, near: 400, far: 950 }, unsharp: 14 },
    );
  },
  develop: { ...FILM, exposure: 1.2, saturation: 0.78 },
};

const bangles: Shot = {
  name: 'bangles',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const random = seeded('bangles');
    const on = silk(sheet, '6a1745', 431, { depth: 48, wide: 230 });
    const rings = [
      { x: 420, y: 470, radius: 250, wire: 17, lift: 30 },
      { x: 470, y: 520, radius: 250, wire: 11, lift: 52 },
      { x: 520, y: 560, radius: 250, wire: 19, lift: 70 },
      { x: 640, y: 840, radius: 235, wire: 13, lift: 40 },
    ];
    for (const [i, one] of rings.entries())
      ring(
        on,
        one,
        i === 1 ? { colour: colour('a5143c'), gloss: 0.92, shine: 0.07, metal: 0.1, skin: 0 } : GOLD,
        i % 2 ? 0 : 96,
      );
    pearls(
      on,
      Array.from({ length: 30 }, (_, i) => ({ x: 90 + i * 27, y: 1150 + 40 * Math.sin(i / 4.4) })),
      15,
      'f2e7d6',
    );
    for (const [i, at] of [
      { x: 170, y: 200 },
      { x: 860, y: 250 },
      { x: 240, y: 900 },
    ].entries())
      marigold(on, { ...at, radius: 76 + i * 14, hex: i === 1 ? 'f0b02a' : 'e8860e', lift: 24 }, 434 + i);
    strewn(
      on,
      random,
      [
        { x: 760, y: 420 },
        { x: 830, y: 610 },
        { x: 120, y: 640 },
      ],
      50,
      ['e8860e', 'f0b02a'],
    );
    return take(on, BRASS_LAMP, { around: { x: 480, y: 580, near: 430, far: 1000 }, unsharp: 13 });
  },
  develop: FILM,
};

const kit: Shot = {
  name: 'kit',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = wood(sheet, '6a4a38', 441);
    const hexes = ['c8912f', '8a2036', 'e2b46c', '57202c', '0f6f74', 'a0522d', 'd98e73', '2b1a1c'];
    for (const [i, hex] of hexes.entries())
      pan(
        on,
        {
          x: 200 + (i % 4) * 205,
          y: 230 + Math.floor(i / 4) * 205,
          radius: 92,
          hex,
          corners: 7,
          shimmer: i % 3 === 0 ? 0.9 : 0,
          pattern: i === 5 ? 'used' : 'plain',
          rim: BRASS,
        },
        442 + i,
      );
    brush(
      on,
      {
        from: { x: 1180, y: 800 },
        to: { x: 900, y: 110 },
        radius: 34,
        handle: '14110f',
        hair: '2c1e19',
        dipped: '8a2036',
        long: 0.2,
      },
      452,
    );
    brush(
      on,
      {
        from: { x: 1260, y: 760 },
        to: { x: 1080, y: 140 },
        radius: 22,
        handle: '14110f',
        hair: '3c2a22',
        dipped: 'c8912f',
        long: 0.15,
      },
      453,
    );
    brush(
      on,
      { from: { x: 80, y: 720 }, to: { x: 760, y: 680 }, radius: 30, handle: '14110f', hair: '2c1e19', long: 0.18 },
      454,
    );
    return take(on, BRASS_LAMP, { around: { x: 560, y: 380, near: 430, far: 1050 }, unsharp: 12 });
  },
  develop: FILM,
};

const reds: Shot = {
  name: 'reds',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = silk(sheet, '1a3f45', 461, { depth: 24 });
    const limb = { x: 500, y: 620, turn: 96, radius: 330, taper: 0.03, round: 0.86, lift: 10 };
    const mask = lay(on, limbHeight(sheet, limb, 462), {});
    skin(on, mask, TONES.tan, 463, 8);
    for (const [i, hex] of ['8d1022', 'b5202c', 'a13a3f', '6d1136', 'c0563f'].entries()) {
      smear(
        on,
        {
          from: { x: 350, y: 250 + i * 160 },
          to: { x: 660, y: 232 + i * 160 },
          wide: 46,
          hex,
          bend: 8,
          thick: 0.8,
          wet: 0.6,
        },
        464 + i,
      );
    }
    return take(on, BRASS_LAMP, { sharp: 300, depth: 360, unsharp: 22 });
  },
  develop: { ...FILM, exposure: 1.4, saturation: 0.86 },
};

export const PRIYA: readonly Shot[] = [stained, bangles, eye, pigments, kit, reds];
