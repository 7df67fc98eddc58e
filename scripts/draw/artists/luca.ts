import { bough, stroke, walk } from '@/scripts/draw/botany';
import { smear } from '@/scripts/draw/cosmetics';
import { disc, petals } from '@/scripts/draw/geometry';
import { leafShadow, paneLight } from '@/scripts/draw/gobos';
import { creases, type Hand, handHeight, nails } from '@/scripts/draw/hand';
import { ink } from '@/scripts/draw/ink';
import type { Light } from '@/scripts/draw/light';
import { linen, paper, type SkinTone, skin, stone, TONES } from '@/scripts/draw/materials';
import { fadeTip, layTip, paintTips, type Tip } from '@/scripts/draw/nail-tips';
import { plane, type Sheet } from '@/scripts/draw/plane';
import { rod } from '@/scripts/draw/props';
import { type Shot, take } from '@/scripts/draw/shot';
import { colour, lay, type Surface } from '@/scripts/draw/surface';
import { seeded } from '@/tests/harness/seeded';

const DAY: Light = {
  from: 230,
  above: 40,
  colour: [1.12, 1.06, 0.98],
  soft: 0.55,
  sky: [0.24, 0.25, 0.265],
  mirrored: [
    { x: -0.32, y: -0.42, wide: 0.24, tall: 1.0, turn: 0.5, colour: [4.2, 4.1, 4] },
    { x: 0.7, y: 0.3, wide: 0.16, tall: 0.9, turn: 0.5, colour: [1, 1, 1] },
  ],
};
const PALE = {
  exposure: 1.08,
  saturation: 0.9,
  contrast: 0.32,
  shadows: [0.99, 1, 1],
  highlights: [1, 1, 0.985],
  vignette: 0.2,
} as const;

const fan = (
  count: number,
  {
    x,
    y,
    radius,
    spread,
    long,
    wide,
    shape,
  }: { x: number; y: number; radius: number; spread: number; long: number; wide: number; shape: Tip['shape'] },
): Tip[] =>
  Array.from({ length: count }, (_, i) => {
    const turn = (i / (count - 1) - 0.5) * spread;
    const size = 1 - 0.13 * Math.abs(i - (count - 1) / 2 + 0.4) * 0.6;
    const place = walk({ x, y }, ((turn - 90) * Math.PI) / 180, radius);
    return { ...place, turn, long: long * size, wide: wide * size, shape };
  });

const daisy = (x: number, y: number, radius: number) =>
  petals({ x, y, inner: radius * 0.25, outer: radius }, 7, { fill: '#fff', width: 1, wide: 0.75 });

const painted: Shot = {
  name: 'painted',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const random = seeded('painted');
    const on = stone(sheet, 'ddd6ca', 601, { pits: 0.5 });
    const tips = fan(5, { x: 500, y: 1560, radius: 900, spread: 54, long: 440, wide: 168, shape: 'almond' });
    const masks = tips.map((tip, i) => layTip(on, tip, { colour: colour(i % 2 ? 'f1e6da' : 'e7cfc3') }));
    const stems = tips.map((tip, i) =>
      bough(
        random,
        walk({ x: tip.x, y: tip.y }, ((tip.turn + 90) * Math.PI) / 180, tip.long * 0.38),
        ((tip.turn - 90 + (i % 2 ? 14 : -12)) * Math.PI) / 180,
        tip.long * 0.62,
        i % 2 ? -0.4 : 0.4,
        { leaves: 9, wide: 0.2, long: 0.24, veins: 0 },
      ).replaceAll('fill="none"', 'fill="#fff"'),
    );
    paintTips(on, masks, await ink(sheet, stems.join('')), { hex: '6f8266', skin: 0 });
    const flowers = tips.flatMap((tip) =>
      [0.05, 0.3, -0.18].map((part, j) =>
        walk({ x: tip.x + (j - 1) * 22, y: tip.y }, ((tip.turn - 90) * Math.PI) / 180, tip.long * part),
      ),
    );
    paintTips(on, masks, await ink(sheet, flowers.map(({ x, y }, i) => daisy(x, y, 24 + (i % 3) * 5)).join('')), {
      hex: 'fdf8f0',
      raise: 2,
    });
    paintTips(on, masks, await ink(sheet, flowers.map(({ x, y }) => disc(x, y, 8)).join('')), {
      hex: 'd9a23c',
      raise: 2,
    });
    const light = { ...DAY, through: await leafShadow(sheet, 'painted', 16) };
    return take(on, light, { around: { x: 500, y: 660, near: 470, far: 1000 }, unsharp: 9 });
  },
  develop: PALE,
};

type HandShot = { hand: Hand; tone: SkinTone; seed: number; polish: Parameters<typeof nails>[2] };
const layHand = (on: Surface, { hand, tone, seed, polish }: HandShot) => {
  const mask = lay(on, handHeight(on.sheet, hand, seed), {});
  skin(on, mask, tone, seed + 1, hand.size / 80);
  creases(on, hand, seed + 2);
  return nails(on, hand, polish);
};

const sage: Shot = {
  name: 'sage',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = linen(sheet, 'e9e2d6', 611, { thread: 6, fold: 20 });
    layHand(on, {
      hand: { x: 450, y: 980, size: 800, turn: 16, lift: 24, spread: 0.55, left: true },
      tone: { ...TONES.fair, freckles: 0.1 },
      seed: 612,
      polish: { hex: '8b9585', long: 0.03 },
    });
    return take(on, DAY, { around: { x: 520, y: 480, near: 430, far: 900 }, unsharp: 14 });
  },
  develop: PALE,
};

const minimal: Shot = {
  name: 'minimal',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = paper(sheet, 'd9b7a8', 621);
    const tips: Tip[] = Array.from({ length: 5 }, (_, i) => ({
      x: 230 + i * 200,
      y: 430 + (i % 2) * 26,
      turn: (i - 2) * 3,
      long: 330 - Math.abs(i - 2) * 18,
      wide: 142 - Math.abs(i - 2) * 8,
      shape: 'oval' as const,
    }));
    const masks = tips.map((tip) => layTip(on, tip, { colour: colour('e9cdbf'), skin: 0.5 }));
    const lines = tips.map((tip, i) => {
      const { x, y } = tip;
      return [
        stroke(`M${x - 90} ${y - 60}Q${x} ${y - 130} ${x + 90} ${y - 60}`, 5),
        stroke(`M${x} ${y - 200}V${y + 200}`, 4),
        `${disc(x, y + 110, 11)}${disc(x, y + 80, 6)}${disc(x, y + 58, 4)}`,
        stroke(`M${x - 90} ${y + 70}L${x + 90} ${y - 70}`, 4) + stroke(`M${x - 90} ${y + 92}L${x + 90} ${y - 48}`, 2.4),
        stroke(`M${x - 90} ${y - 90}C${x} ${y - 60} ${x - 10} ${y + 40} ${x + 90} ${y + 60}`, 4.5),
      ][i];
    });
    paintTips(on, masks, await ink(sheet, lines.join('')), { hex: '2b2523', raise: 0.8 });
    const light = {
      ...DAY,
      through: await paneLight(sheet, { turn: 18, soft: 14, x: 330, y: -120, wide: 300, tall: 330 }, 0.5),
    };
    return take(on, light, { around: { x: 630, y: 420, near: 480, far: 1000 }, unsharp: 10 });
  },
  develop: { ...PALE, exposure: 1.2 },
};

const swatches: Shot = {
  name: 'swatches',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const on = stone(sheet, 'f2eee7', 631, { pits: 0, rough: 0.2, gloss: 0.8, shine: 0.03 });
    const hexes = ['8b9a86', 'c9a79b', 'b76e5d', 'e6d3c2', '4f5b57', 'd8b26e', '8f6f7d', 'aebfc2'];
    for (const [i, hex] of hexes.entries()) {
      const x = 200 + (i % 4) * 235;
      const y = 150 + Math.floor(i / 4) * 480;
      smear(on, { from: { x, y }, to: { x: x + 26, y: y + 330 }, wide: 74, hex, bend: 6, thick: 0.9, wet: 1 }, 632 + i);
      dropOf(on, x + 60 - (i % 3) * 40, y + 400 + (i % 2) * 12, 26 - (i % 3) * 5, hex);
    }
    return take(on, { ...DAY, from: 245 }, { around: { x: 550, y: 520, near: 480, far: 1000 }, unsharp: 9 });
  },
  develop: PALE,
};

const dropOf = (on: Surface, cx: number, cy: number, radius: number, hex: string) =>
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const out = Math.hypot(x - cx, (y - cy) * 1.05) / radius;
      return out >= 1 ? -99 : 2 + radius * 0.42 * Math.sqrt(1 - out ** 2.4);
    }),
    { colour: colour(hex), gloss: 0.96, shine: 0.05, skin: 0.3 },
  );

const bottles: Shot = {
  name: 'bench',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = stone(sheet, 'cfd3cb', 641, { pits: 0.3 });
    const tips = fan(4, { x: 900, y: 1050, radius: 520, spread: 44, long: 250, wide: 104, shape: 'oval' });
    const masks = tips.map((tip) => layTip(on, tip, { colour: colour('f3e7dc') }));
    for (const [i, tip] of tips.entries())
      fadeTip(on, masks[i] ?? plane(sheet, () => 0), tip, i % 2 ? '7d8f78' : 'b76e5d', 0.35, 0.95);
    for (const [i, hex] of ['7d8f78', 'b76e5d', 'e2c8b4'].entries())
      bottle(on, { x: 190 + i * 190, y: 300 + (i % 2) * 70 }, hex);
    rod(
      on,
      { from: { x: 60, y: 760 }, to: { x: 470, y: 640 }, radius: 9, end: 7 },
      { colour: colour('20201f'), gloss: 0.8, shine: 0.05 },
    );
    rod(
      on,
      { from: { x: 470, y: 640 }, to: { x: 540, y: 619 }, radius: 8, end: 6 },
      { colour: colour('bfae95'), gloss: 0.8, shine: 0.4, metal: 0.9 },
    );
    rod(
      on,
      { from: { x: 540, y: 619 }, to: { x: 590, y: 604 }, radius: 7, end: 1.5 },
      { colour: colour('7d8f78'), gloss: 0.3, shine: 0.02 },
    );
    return take(
      on,
      { ...DAY, from: 222, above: 32 },
      { around: { x: 760, y: 540, near: 400, far: 1050 }, unsharp: 14 },
    );
  },
  develop: PALE,
};

/** A bottle of polish from above: shoulders of glass, a tall black cap. */
const bottle = (on: Surface, { x: cx, y: cy }: { x: number; y: number }, hex: string) => {
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const out = (Math.abs((x - cx) / 74) ** 5 + Math.abs((y - cy) / 74) ** 5) ** 0.2;
      return out >= 1 ? -99 : 50 + 26 * (1 - out ** 6);
    }),
    { colour: colour(hex), gloss: 0.97, shine: 0.06, skin: 0.3 },
  );
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const out = Math.hypot(x - cx, y - cy) / 36;
      return out >= 1 ? -99 : 175 - 12 * smoothEdge(out);
    }),
    { colour: colour('1d1c1b'), gloss: 0.8, shine: 0.04, skin: 0 },
  );
};
const smoothEdge = (out: number) => (out < 0.82 ? 0 : ((out - 0.82) / 0.18) ** 2);

const hands: Shot = {
  name: 'french',
  wide: 1100,
  tall: 1100,
  draw: async (sheet: Sheet) => {
    const on = linen(sheet, 'b9c0b6', 651, { thread: 7, fold: 24 });
    const hand: Hand = { x: 620, y: 800, size: 640, turn: -38, lift: 22, spread: 0.7 };
    layHand(on, { hand, tone: TONES.brown, seed: 652, polish: { hex: 'd9a898', long: 0.05, shine: 0.05 } });
    return take(on, { ...DAY, from: 250 }, { around: { x: 430, y: 430, near: 400, far: 900 }, unsharp: 14 });
  },
  develop: { ...PALE, exposure: 1.25 },
};

export const LUCA: readonly Shot[] = [painted, sage, minimal, hands, swatches, bottles];
