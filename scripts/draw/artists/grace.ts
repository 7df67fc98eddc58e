import { walk } from '@/scripts/draw/botany';
import { mottle, smear } from '@/scripts/draw/cosmetics';
import { closedEye, lips } from '@/scripts/draw/face';
import { creases, type Hand, handHeight, nails } from '@/scripts/draw/hand';
import type { Light } from '@/scripts/draw/light';
import { silk, skin, stone, TONES } from '@/scripts/draw/materials';
import { layTip, onTip, type Tip } from '@/scripts/draw/nail-tips';
import { noise } from '@/scripts/draw/noise';
import { pearls } from '@/scripts/draw/petals';
import { at, plane } from '@/scripts/draw/plane';
import { type Shot, take } from '@/scripts/draw/shot';
import { colour, cover, lay, type Stuff, surface } from '@/scripts/draw/surface';
import { seeded } from '@/tests/harness/seeded';

/** Two gels, one from each side, and a hard strip above. */
const gels = (left: Light['colour'], right: Light['colour'], key: Light['colour']): Light => ({
  from: 235,
  above: 42,
  colour: key,
  soft: 0.3,
  sky: [0.14, 0.14, 0.16],
  mirrored: [
    { x: -0.9, y: 0, wide: 0.7, tall: 2.4, colour: left },
    { x: 0.9, y: 0.1, wide: 0.6, tall: 2.4, colour: right },
    { x: -0.12, y: -0.25, wide: 0.14, tall: 1.4, turn: 0.35, colour: [5, 5, 5] },
    { x: 0.34, y: 0.4, wide: 0.08, tall: 1.1, turn: 0.35, colour: [1.6, 1.6, 1.6] },
    { x: 0, y: 1.1, wide: 2, tall: 0.5, colour: [0.5, 0.5, 0.55] },
  ],
});
const EDITORIAL = { exposure: 1.1, saturation: 1.02, contrast: 0.5, vignette: 0.3, grain: 0.014 } as const;
const CHROME: Stuff = { colour: colour('8f9298'), gloss: 0.97, shine: 0.62, metal: 0.95, skin: 0 };

const row = (count: number, gap: number, y: number, shape: Tip['shape'], turn = 0, from = 500): Tip[] =>
  Array.from({ length: count }, (_, i) => ({
    x: from + (i - (count - 1) / 2) * gap,
    y: y + Math.abs(i - (count - 1) / 2) * 24,
    turn: turn + (i - (count - 1) / 2) * 5,
    long: 430 - Math.abs(i - (count - 1) / 2) * 34,
    wide: 150 - Math.abs(i - (count - 1) / 2) * 9,
    shape,
  }));

const chrome: Shot = {
  name: 'chrome',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = stone(sheet, '15151a', 701, { pits: 0, rough: 0.12, gloss: 0.9, shine: 0.05 });
    for (const tip of [...row(4, 215, 380, 'almond', -6), ...row(4, 215, 870, 'almond', 8, 520)])
      layTip(on, tip, CHROME);
    return take(on, gels([0.3, 0.25, 1.7], [1.9, 0.25, 0.7], [0.5, 0.5, 0.6]), {
      around: { x: 500, y: 600, near: 480, far: 1050 },
      unsharp: 10,
    });
  },
  develop: EDITORIAL,
};

const orange: Shot = {
  name: 'tangerine',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = silk(sheet, 'd8500f', 711, { depth: 46, wide: 240 });
    const hand: Hand = { x: 640, y: 880, size: 660, turn: -34, lift: 40, spread: 0.75 };
    const mask = lay(on, handHeight(sheet, hand, 712), {});
    skin(on, mask, TONES.deep, 713, 8);
    creases(on, hand, 714);
    nails(on, hand, { hex: '8a8a90', gloss: 0.97, shine: 0.5, metal: 0.95, long: 0.17, point: 0.75 });
    return take(
      on,
      { ...gels([2.6, 1.5, 0.6], [1.8, 1.7, 1.7], [1.25, 1.15, 1]), sky: [0.16, 0.15, 0.15] },
      { around: { x: 440, y: 470, near: 430, far: 950 }, unsharp: 14 },
    );
  },
  develop: { ...EDITORIAL, exposure: 1.35, saturation: 0.92 },
};

const glossLips: Shot = {
  name: 'lips',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = lips(sheet, { x: 520, y: 520, wide: 980, hex: '7d0f2b', wet: 1, tone: TONES.deep, seed: 721 });
    return take(
      on,
      { ...gels([0.7, 0.3, 1.6], [2.2, 0.6, 0.5], [1.25, 1.1, 1]), from: 245, sky: [0.12, 0.12, 0.16] },
      { around: { x: 500, y: 540, near: 380, far: 850 }, unsharp: 16 },
    );
  },
  develop: { ...EDITORIAL, exposure: 1.35, saturation: 0.92 },
};

const cobalt: Shot = {
  name: 'cobalt',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = await closedEye(sheet, {
      x: 620,
      y: 500,
      wide: 800,
      tone: TONES.brown,
      seed: 731,
      lid: '1f3fd0',
      crease: '16206e',
      shimmer: 0.75,
      brow: '15100e',
      liner: 1.5,
      flip: true,
    });
    return take(
      on,
      { ...gels([0.8, 0.8, 1.6], [1.8, 1.2, 0.9], [1.2, 1.1, 1]), from: 300, sky: [0.14, 0.14, 0.17] },
      { around: { x: 620, y: 520, near: 400, far: 950 }, unsharp: 14 },
    );
  },
  develop: { ...EDITORIAL, exposure: 1.3, saturation: 0.9 },
};

const pressOns: Shot = {
  name: 'press-ons',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = surface(sheet, { colour: colour('efc7d3'), gloss: 0.6, shine: 0.02 });
    const random = seeded('press-ons');
    const hexes = ['f25c8a', 'f7d154', '3357d6', 'f4efe8', '1b1b1f', 'e8643c', '8fd0c1', 'b58be0'];
    for (let i = 0; i < 20; i++) {
      const [column, line] = [i % 5, Math.floor(i / 5)];
      const tip: Tip = {
        x: 130 + column * 185,
        y: 180 + line * 296,
        turn: random.between(-5, 5),
        long: 236 - (column === 4 ? 30 : 0),
        wide: 112 - (column === 0 ? -14 : column === 4 ? 16 : 0),
        shape: 'coffin',
      };
      const isChrome = (i + line) % 4 === 1;
      const mask = layTip(
        on,
        tip,
        isChrome
          ? { ...CHROME, colour: colour(hexes[(i * 3) % 8] ?? 'cfd2d6') }
          : { colour: colour(hexes[(i * 5 + line) % 8] ?? 'f25c8a') },
      );
      const where = onTip(tip);
      if (i % 3 === 0) {
        const swirl = plane(sheet, (x, y) => {
          const { along, across, half } = where(x, y);
          return half > 0 && Math.sin(along * 9 + 2.2 * Math.sin(across * 1.7 + i) + i) > 0.35 ? 1 : 0;
        });
        cover(
          on,
          { ...mask, data: mask.data.map((value, j) => value * at(swirl.data, j)) },
          { colour: colour(hexes[(i * 7 + 3) % 8] ?? 'f4efe8'), metal: 0, gloss: 0.95, shine: 0.05 },
        );
      }
      if (i % 7 === 4)
        pearls(
          on,
          [0.18, 0.28, 0.38]
            .map((part) => ({
              ...walk({ x: tip.x, y: tip.y }, ((tip.turn + 90) * Math.PI) / 180, tip.long * (part - 0.1)),
            }))
            .map((p) => ({ x: p.x, y: p.y })),
          11,
          'f5efe6',
        );
    }
    return take(
      on,
      { ...gels([1.4, 1.2, 1.4], [1.5, 1.3, 1.2], [1.05, 1, 0.97]), sky: [0.27, 0.26, 0.28], above: 48 },
      { around: { x: 480, y: 600, near: 560, far: 1150 }, unsharp: 9 },
    );
  },
  develop: { ...EDITORIAL, contrast: 0.38, exposure: 1.05 },
};

const glitter: Shot = {
  name: 'glitter',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = stone(sheet, 'e9e4ea', 751, { pits: 0, rough: 0.2, gloss: 0.85, shine: 0.035 });
    smear(
      on,
      { from: { x: 150, y: 260 }, to: { x: 1130, y: 190 }, wide: 120, hex: 'c2185b', bend: 40, thick: 1.5, wet: 1 },
      752,
    );
    smear(
      on,
      {
        from: { x: 240, y: 520 },
        to: { x: 1060, y: 480 },
        wide: 92,
        hex: '3a2bb0',
        bend: -30,
        thick: 1.4,
        wet: 1,
        glitter: 0.7,
      },
      753,
    );
    smear(
      on,
      {
        from: { x: 130, y: 720 },
        to: { x: 980, y: 700 },
        wide: 70,
        hex: 'd5a021',
        bend: 20,
        thick: 1.3,
        wet: 0.9,
        glitter: 0.9,
      },
      754,
    );
    mottle(
      on,
      plane(sheet, () => 1),
      (x, y) => 1 + 0.02 * noise(x / 80, y / 80, 755),
    );
    return take(
      on,
      { ...gels([1.4, 1.2, 2], [2, 1.2, 1.2], [1.05, 1, 1]), from: 250, above: 34, sky: [0.2, 0.2, 0.22] },
      { around: { x: 600, y: 420, near: 430, far: 1000 }, unsharp: 10 },
    );
  },
  develop: { ...EDITORIAL, exposure: 1 },
};

export const GRACE: readonly Shot[] = [chrome, glossLips, pressOns, orange, cobalt, glitter];
