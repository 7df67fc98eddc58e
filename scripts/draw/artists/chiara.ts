import { bough, dots, fern, leaf, line, stem, thistle, umbel } from '@/scripts/draw/botany';
import { leafShadow } from '@/scripts/draw/gobos';
import { ink } from '@/scripts/draw/ink';
import type { Light } from '@/scripts/draw/light';
import type { Limb } from '@/scripts/draw/limb';
import { linen, paper, type SkinTone, TONES, wood } from '@/scripts/draw/materials';
import type { Sheet } from '@/scripts/draw/plane';
import { pencil, sheetOfPaper } from '@/scripts/draw/props';
import { type Shot, take } from '@/scripts/draw/shot';
import { colour, cover } from '@/scripts/draw/surface';
import { layLimb, tattoo } from '@/scripts/draw/tattooed';
import { seeded } from '@/tests/harness/seeded';

const WINDOW: Light = {
  from: 215,
  above: 38,
  colour: [1.25, 1.14, 1],
  soft: 0.5,
  sky: [0.2, 0.215, 0.24],
  mirrored: [{ x: -0.5, y: -0.45, wide: 0.7, tall: 0.9, turn: 0.4, colour: [2.6, 2.5, 2.4] }],
};
const WARM = { exposure: 0.98, saturation: 0.9, shadows: [1.01, 1, 0.99], highlights: [1.01, 1, 0.965] } as const;

type OnLimb = {
  readonly limb: Limb;
  readonly tone: SkinTone;
  readonly cloth: string;
  readonly seed: number;
  readonly fine?: number;
  readonly sharp: number;
  readonly light?: Light;
  readonly drawing: string;
  readonly through?: (sheet: Sheet) => Promise<NonNullable<Light['through']>>;
};

const DRAWING = { wide: 900, tall: 1200 };

/** A drawing on skin, on cloth, at a window. */
const onLimb = async (
  sheet: Sheet,
  { limb, tone, cloth, seed, fine, sharp, light = WINDOW, drawing, through }: OnLimb,
) => {
  const on = linen(sheet, cloth, seed, { thread: 7 });
  layLimb({ on, limb, tone, seed, fine: fine ?? 8 });
  const inked = await ink({ ...DRAWING, scale: sheet.scale }, drawing);
  tattoo(on, inked, { limb, seed, centre: { x: 450, y: 600 } });
  const filtered = through ? { ...light, through: await through(sheet) } : light;
  return take(on, filtered, { sharp, depth: sharp * 1.25, unsharp: 26 });
};

const UP = -Math.PI / 2;

const fernOnForearm: Shot = {
  name: 'fern',
  wide: 1000,
  tall: 1250,
  draw: (sheet) =>
    onLimb(sheet, {
      seed: 101,
      tone: TONES.fair,
      cloth: 'cfc6b6',
      sharp: 240,
      limb: { x: 500, y: 640, turn: 68, radius: 265, taper: 0.06, round: 0.92, lift: 30 },
      drawing: fern(seeded('fern'), { x: 440, y: 980 }, UP + 0.02, 800, 0.3),
    }),
  develop: WARM,
};

const meadowOnShoulder: Shot = {
  name: 'meadow',
  wide: 1100,
  tall: 1100,
  draw: (sheet) => {
    const random = seeded('meadow');
    const drawing = [
      umbel(random, { x: 440, y: 1010 }, UP - 0.06, 640, 0.14, 0.2),
      umbel(random, { x: 470, y: 1010 }, UP + 0.2, 450, 0.3, 0.19),
      bough(random, { x: 430, y: 1020 }, UP - 0.3, 470, -0.35, { leaves: 17, wide: 0.13, long: 0.2, veins: 3 }),
      line(stem({ x: 452, y: 1020 }, UP + 0.55, 330, 0.35), 1.8),
      dots(random, { x: 590, y: 720 }, 24, 90),
    ].join('');
    return onLimb(sheet, {
      seed: 112,
      tone: { ...TONES.fair, freckles: 1 },
      cloth: '8f9a86',
      fine: 7,
      sharp: 330,
      limb: { x: 560, y: 560, turn: 96, radius: 560, taper: 0.1, round: 0.62, lift: 20 },
      drawing,
      through: (page) => leafShadow(page, 'meadow', 13),
    });
  },
  develop: { ...WARM, exposure: 1.12 },
};

const oliveOnAnkle: Shot = {
  name: 'olive',
  wide: 1260,
  tall: 840,
  draw: (sheet) => {
    const drawing = bough(seeded('olive'), { x: 400, y: 1080 }, UP + 0.1, 860, 0.25, {
      leaves: 18,
      wide: 0.13,
      fruit: 1,
      long: 0.24,
    });
    return onLimb(sheet, {
      seed: 123,
      tone: TONES.olive,
      cloth: 'e4dccd',
      sharp: 215,
      limb: { x: 640, y: 430, turn: 8, radius: 235, taper: -0.05, round: 0.95, lift: 20 },
      drawing,
      light: { ...WINDOW, from: 250, above: 34 },
    });
  },
  develop: { ...WARM, exposure: 1.02 },
};

const thistleOnDeepSkin: Shot = {
  name: 'thistle',
  wide: 1000,
  tall: 1250,
  draw: (sheet) =>
    onLimb(sheet, {
      seed: 131,
      tone: TONES.tan,
      cloth: 'b9a58c',
      sharp: 285,
      limb: { x: 500, y: 620, turn: 99, radius: 330, taper: -0.05, round: 0.88, lift: 10 },
      drawing: thistle(seeded('thistle'), { x: 470, y: 1040 }, UP - 0.08, 560, 0.2, 92),
      light: { ...WINDOW, from: 335, above: 36 },
    }),
  develop: { ...WARM, exposure: 1.25, saturation: 0.74 },
};

const lavender = (from: { x: number; y: number }, turn: number, far: number, bend: number) => {
  const random = seeded(`lavender ${from.x} ${turn}`);
  const places = stem(from, turn, far, bend, 40);
  const parts = [line(places, 2)];
  for (let j = 19; j < 40; j += 2) {
    const here = places[j] ?? from;
    const size = 30 * (1 - (j - 19) / 34);
    for (let k = 0; k < 6; k++) {
      const lean = (k / 5 - 0.5) * 2.7;
      parts.push(
        leaf({
          at: here,
          turn: turn + bend * (j / 40) + lean,
          far: size * (0.8 + random.between(0, 40) / 100),
          wide: size * 0.24,
          width: 1.5,
          veins: 1,
        }),
      );
    }
  }
  for (const [part, lean] of [
    [5, 0.5],
    [8, -0.5],
    [3, -0.35],
  ] as const) {
    parts.push(
      leaf({
        at: places[part] ?? from,
        turn: turn + lean,
        far: far * 0.24,
        wide: far * 0.012,
        curl: -lean * 0.5,
        width: 1.6,
      }),
    );
  }
  return parts.join('');
};

const lavenderOnRibs: Shot = {
  name: 'lavender',
  wide: 1000,
  tall: 1250,
  draw: (sheet) => {
    const root = { x: 450, y: 980 };
    const stalks = [-0.36, -0.18, 0, 0.17, 0.34].map((lean, i) =>
      lavender(
        { x: root.x + (i - 2) * 7, y: root.y },
        UP + lean,
        600 - Math.abs(i - 2) * 70 + (i % 2) * 36,
        lean * 0.5,
      ),
    );
    const ribbon = [
      'M395 830C430 850 475 850 505 828',
      'M396 838C430 860 474 860 506 836',
      'M450 846C400 900 390 930 360 950',
      'M455 848C490 900 520 920 540 960',
    ];
    const drawing =
      stalks.join('') +
      ribbon
        .map((d) => `<path d="${d}" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>`)
        .join('');
    return onLimb(sheet, {
      seed: 149,
      tone: TONES.brown,
      cloth: 'd9c9b8',
      fine: 7,
      sharp: 330,
      limb: { x: 450, y: 620, turn: 82, radius: 440, taper: 0.03, round: 0.74, lift: 0 },
      drawing,
      light: { ...WINDOW, from: 200, above: 42 },
    });
  },
  develop: { ...WARM, exposure: 1.5, saturation: 0.8 },
};

const flash: Shot = {
  name: 'flash',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const random = seeded('flash');
    const on = wood(sheet, '9a7350', 151);
    const page = { x: 480, y: 640, wide: 700, tall: 960, turn: -0.05 };
    const drawn = [
      fern(random, { x: 300, y: 640 }, UP - 0.05, 400, 0.3),
      thistle(random, { x: 560, y: 620 }, UP + 0.08, 330, -0.1, 56),
      umbel(random, { x: 690, y: 1000 }, UP + 0.06, 330, -0.2, 0.24),
      bough(random, { x: 240, y: 980 }, UP + 0.75, 420, -0.4, { leaves: 14, wide: 0.14, fruit: 1 }),
      dots(random, { x: 480, y: 760 }, 30, 120),
    ];
    const top = paper(sheet, 'f4ecdd', 157);
    cover(top, await ink(sheet, `<g transform="rotate(-3 480 640)">${drawn.join('')}</g>`), {
      colour: colour('23211f'),
    });
    sheetOfPaper(on, top, page);
    pencil(on, { from: { x: 905, y: 330 }, to: { x: 838, y: 1010 }, radius: 15, body: '2f4a3f' });
    pencil(on, { from: { x: 130, y: 1190 }, to: { x: 560, y: 1130 }, radius: 11, body: '1d1b1a' });
    const light = { ...WINDOW, from: 215, above: 44, through: await leafShadow(sheet, 'flash', 9) };
    return take(on, light, { around: { x: 480, y: 560, near: 430, far: 1150 }, unsharp: 12 });
  },
  develop: { ...WARM, exposure: 1.12 },
};

export const CHIARA: readonly Shot[] = [
  fernOnForearm,
  meadowOnShoulder,
  thistleOnDeepSkin,
  oliveOnAnkle,
  lavenderOnRibs,
  flash,
];
