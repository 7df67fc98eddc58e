import { brush, GOLD, heap, pan, ring, smear } from '@/scripts/draw/cosmetics';
import { closedEye, lips } from '@/scripts/draw/face';
import { leafShadow } from '@/scripts/draw/gobos';
import type { Light } from '@/scripts/draw/light';
import { linen, silk, stone, TONES } from '@/scripts/draw/materials';
import { pearls, strewn } from '@/scripts/draw/petals';
import { type Shot, take } from '@/scripts/draw/shot';
import { seeded } from '@/tests/harness/seeded';

const SOFT: Light = {
  from: 225,
  above: 42,
  colour: [1.1, 1.02, 0.93],
  soft: 0.7,
  sky: [0.27, 0.265, 0.265],
  mirrored: [
    { x: -0.4, y: -0.45, wide: 0.8, tall: 1, turn: 0.7, colour: [2.6, 2.5, 2.4] },
    { x: 0.2, y: 0.2, wide: 1.2, tall: 1, colour: [0.6, 0.56, 0.5] },
  ],
};
const BLUSH = {
  exposure: 1.1,
  saturation: 0.88,
  contrast: 0.3,
  shadows: [1.03, 1, 0.99],
  highlights: [1.01, 1, 0.975],
  vignette: 0.2,
} as const;

const softEye: Shot = {
  name: 'eye',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = await closedEye(sheet, {
      x: 650,
      y: 500,
      wide: 800,
      tone: { ...TONES.fair, freckles: 0 },
      seed: 501,
      lid: 'd8a98c',
      crease: '8a5240',
      shimmer: 0.6,
      brow: '4a3226',
      liner: 0.4,
    });
    return take(
      on,
      { ...SOFT, from: 240, above: 44 },
      { around: { x: 650, y: 520, near: 400, far: 950 }, unsharp: 14 },
    );
  },
  develop: { ...BLUSH, exposure: 1.05 },
};

const nudeLips: Shot = {
  name: 'lips',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = lips(sheet, {
      x: 600,
      y: 400,
      wide: 980,
      hex: 'b0685d',
      wet: 0.55,
      tone: { ...TONES.fair, freckles: 0.2 },
      seed: 511,
    });
    return take(
      on,
      { ...SOFT, from: 250, above: 40 },
      { around: { x: 560, y: 420, near: 380, far: 850 }, unsharp: 14 },
    );
  },
  develop: BLUSH,
};

const powders: Shot = {
  name: 'powders',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = stone(sheet, 'e6d6c8', 521, { pits: 0.35 });
    pan(on, { x: 420, y: 470, radius: 260, hex: 'd9a48e', pattern: 'rays' }, 522);
    pan(on, { x: 800, y: 720, radius: 190, hex: 'f0cfae', pattern: 'waves', shimmer: 0.22 }, 523);
    pan(on, { x: 800, y: 250, radius: 130, hex: 'b5706a', pattern: 'used' }, 524);
    pan(on, { x: 330, y: 880, radius: 120, hex: '9c6b52' }, 525);
    brush(
      on,
      {
        from: { x: 1180, y: 1010 },
        to: { x: 560, y: 970 },
        radius: 52,
        handle: 'efe4d8',
        hair: 'e9d9cb',
        dipped: 'd9a48e',
        long: 0.24,
      },
      526,
    );
    return take(
      on,
      { ...SOFT, through: await leafShadow(sheet, 'powders', 18) },
      { around: { x: 500, y: 560, near: 480, far: 1000 }, unsharp: 10 },
    );
  },
  develop: BLUSH,
};

const creams: Shot = {
  name: 'creams',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = stone(sheet, 'f0e7de', 531, { pits: 0, rough: 0.25, gloss: 0.75, shine: 0.03 });
    const hexes = ['f0d3bd', 'e3b596', 'c98f6c', 'a86f50', '7d4c36', '57331f'];
    for (const [i, hex] of hexes.entries()) {
      const y = 190 + i * 175;
      smear(
        on,
        {
          from: { x: 190 + (i % 2) * 40, y: y + 30 },
          to: { x: 800 - (i % 3) * 40, y: y - 30 },
          wide: 68,
          hex,
          bend: 18,
          thick: 1.5,
          wet: 0.75,
        },
        532 + i,
      );
    }
    return take(
      on,
      { ...SOFT, from: 255, above: 33 },
      { around: { x: 480, y: 620, near: 460, far: 1000 }, unsharp: 10 },
    );
  },
  develop: BLUSH,
};

const crushed: Shot = {
  name: 'crushed',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = linen(sheet, 'd8c3b2', 541, { thread: 5, fold: 12 });
    heap(on, { x: 420, y: 450, radius: 300, hex: 'cf8f7c' }, 542);
    heap(on, { x: 660, y: 820, radius: 230, hex: 'ecc294', shimmer: 0.25 }, 543);
    heap(on, { x: 240, y: 900, radius: 120, hex: '94584a' }, 544);
    brush(
      on,
      {
        from: { x: 1010, y: 60 },
        to: { x: 590, y: 560 },
        radius: 58,
        handle: '2c2422',
        hair: '3a2a24',
        dipped: 'cf8f7c',
        long: 0.26,
      },
      545,
    );
    return take(on, SOFT, { around: { x: 480, y: 640, near: 420, far: 950 }, unsharp: 12 });
  },
  develop: { ...BLUSH, exposure: 1.02 },
};

const vanity: Shot = {
  name: 'vanity',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const random = seeded('vanity');
    const on = silk(sheet, 'e3c6b8', 551, { depth: 34, wide: 250 });
    ring(on, { x: 350, y: 360, radius: 150, wire: 12, lift: 30 }, GOLD, 90);
    ring(on, { x: 440, y: 420, radius: 150, wire: 8, lift: 34 });
    const string = Array.from({ length: 44 }, (_, i) => ({ x: 240 + i * 19.5, y: 830 + 120 * Math.sin(i / 7.2) }));
    pearls(on, string, 14, 'f3e8dc');
    strewn(
      on,
      random,
      [
        { x: 800, y: 250 },
        { x: 880, y: 360 },
        { x: 700, y: 180 },
        { x: 930, y: 520 },
        { x: 180, y: 700 },
        { x: 770, y: 420 },
      ],
      78,
      ['e9b9a8', 'f1cdbf', 'dfa392'],
    );
    pan(on, { x: 690, y: 620, radius: 120, hex: 'd99a86', pattern: 'weave', lift: 40 }, 555);
    return take(on, SOFT, { around: { x: 540, y: 560, near: 450, far: 900 }, unsharp: 12 });
  },
  develop: BLUSH,
};

export const LAYLA: readonly Shot[] = [softEye, powders, creams, nudeLips, crushed, vanity];
