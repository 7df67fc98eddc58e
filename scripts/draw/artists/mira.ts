import { mottle } from '@/scripts/draw/cosmetics';
import { dancer, looseHair, profile, put, standing, umbrella } from '@/scripts/draw/figures';
import { paneLight } from '@/scripts/draw/gobos';
import type { Light } from '@/scripts/draw/light';
import { wood } from '@/scripts/draw/materials';
import { chanceAt, fractal, noise } from '@/scripts/draw/noise';
import { at, blur, plane, type Rgb, smooth } from '@/scripts/draw/plane';
import { beside, type Rod } from '@/scripts/draw/props';
import { backdrop, before, blend, bokeh, rain, ridge, rim, shape, shine, soften } from '@/scripts/draw/scenery';
import { type Shot, take } from '@/scripts/draw/shot';
import { colour, cover, lay, raise, type Surface } from '@/scripts/draw/surface';

const NATURAL = { exposure: 1.1, contrast: 0.35, saturation: 0.92, grain: 0.026, vignette: 0.3, glow: 0.6 } as const;

const hills: Shot = {
  name: 'hills',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const sun = { x: 880, y: 300 };
    const [high, low]: [Rgb, Rgb] = [
      [0.2, 0.27, 0.4],
      [0.95, 0.56, 0.33],
    ];
    const picture = backdrop(sheet, (x, y) => {
      const near = Math.exp(-Math.hypot(x - sun.x, y - sun.y) / 260);
      const sky = blend(high, low, smooth(-80, 480, y + 30 * fractal(x / 300, y / 60, 3, 4)));
      return [sky[0] + near * 1.0, sky[1] + near * 0.58, sky[2] + near * 0.25];
    });
    const far: Rgb = [0.62, 0.42, 0.33];
    const close: Rgb = [0.022, 0.03, 0.034];
    for (let layer = 0; layer < 7; layer++) {
      const part = layer / 6;
      const mask = ridge(sheet, {
        y: 395 + part * 330,
        rise: 110 - part * 10,
        rough: 420 - part * 120,
        seed: 811 + layer * 7,
        trees: layer > 3 ? 9 + (layer - 3) * 15 : 0,
      });
      before(picture, blur(mask, layer === 6 ? 3 : 0.6), blend(far, close, part ** 0.62));
      const haze = plane(
        sheet,
        (x, y) =>
          smooth(430 + part * 330, 640 + part * 330, y + 60 * fractal(x / 260, y / 90, 840 + layer, 4)) *
          (1 - part) ** 0.7 *
          0.75,
      );
      before(picture, haze, blend([0.82, 0.55, 0.4], [0.2, 0.22, 0.27], part));
    }
    before(
      picture,
      await shape(sheet, put(standing, 376, 706, 0.13) + put(standing, 402, 708, 0.105), 1),
      [0.018, 0.02, 0.022],
    );
    shine(
      picture,
      plane(sheet, (x, y) => Math.exp(-Math.hypot(x - sun.x, (y - sun.y) * 1.2) / 330)),
      [0.26, 0.13, 0.05],
    );
    return picture;
  },
  develop: { ...NATURAL, grain: 0.05 },
};

const atWindow: Shot = {
  name: 'window',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    let picture = backdrop(sheet, (x, y) => {
      const pane = smooth(150, 190, x) * (1 - smooth(560, 600, x)) * (1 - smooth(860, 900, y));
      const bar = Math.max(1 - smooth(10, 22, Math.abs(x - 372)), 1 - smooth(9, 20, Math.abs(y - 400)));
      const garden: Rgb = [
        1.5 + 0.5 * fractal(x / 120, y / 150, 3, 3),
        1.55 + 0.5 * fractal(x / 110, y / 140, 4, 3),
        1.35 + 0.3 * fractal(x / 130, y / 130, 5, 3),
      ];
      const wall = 0.17 * Math.exp(-Math.abs(x - 590) / 420) + 0.02;
      return blend([wall * 1.1, wall * 0.95, wall * 0.8], garden, pane * (1 - bar * 0.92));
    });
    picture = soften(picture, 17);
    const curtain = plane(
      sheet,
      (x, y) =>
        smooth(560, 640, x + 20 * noise(y / 300, 3, 8)) *
        (1 - smooth(760, 860, x)) *
        (0.55 + 0.45 * Math.sin(x / 15 + 2.4 * noise(x / 60, y / 500, 9))),
    );
    before(picture, blur(curtain, 6), [0.5, 0.46, 0.4]);
    const figure = put(profile + looseHair(), 600, 900, 1.32);
    const mask = await shape(sheet, figure, 1.5);
    before(picture, mask, [0.03, 0.024, 0.02]);
    shine(picture, rim(mask, -9, -4, 4), [0.62, 0.55, 0.44]);
    shine(picture, rim(mask, -46, -8, 40), [0.1, 0.085, 0.065]);
    return picture;
  },
  develop: { ...NATURAL, exposure: 0.95, contrast: 0.45, glow: 0.9 },
};

const MORNING: Light = {
  from: 205,
  above: 26,
  colour: [1.5, 1.26, 0.95],
  soft: 0.35,
  sky: [0.09, 0.1, 0.125],
  mirrored: [{ x: -0.6, y: -0.3, wide: 0.5, tall: 1, colour: [1.6, 1.4, 1.1] }],
  crevice: 1.2,
};

const loaf = (on: Surface, shape_: Rod, seed: number) => {
  const thing = plane(on.sheet, (x, y) => {
    const { along, across, long } = beside(shape_, x, y);
    const part = (along / long - 0.5) * 2;
    const out = Math.abs(part) ** 2.4 + (across / shape_.radius + 0.05 * noise(along / 60, 2, seed)) ** 2;
    if (out >= 1) return -99;
    const slash =
      Math.exp(-(((((along + across * 0.9) / 74) % 1) - 0.5) ** 2) / 0.012) *
      (1 - smooth(0.25, 0.62, Math.abs(across) / shape_.radius)) *
      (1 - smooth(0.6, 0.8, Math.abs(part)));
    return shape_.radius * (0.95 * Math.sqrt(1 - out) - 0.1 * slash) + 3 * fractal(x / 18, y / 18, seed + 3, 4);
  });
  const mask = lay(on, thing, { colour: colour('a5642c'), gloss: 0.2, shine: 0.015, skin: 0.3, metal: 0 });
  mottle(on, mask, (x, y) => 0.85 + 0.5 * fractal(x / 70, y / 70, seed + 5, 4));
  const floured = plane(on.sheet, (x, y) => {
    const { along, across } = beside(shape_, x, y);
    const cut =
      Math.exp(-(((((along + across * 0.9) / 74) % 1) - 0.5) ** 2) / 0.02) *
      (1 - smooth(0.2, 0.6, Math.abs(across) / shape_.radius));
    return Math.max(cut * 0.55, 0.75 * smooth(0.05, 0.45, fractal(x / 34, y / 34, seed + 7, 4)));
  });
  cover(
    on,
    { ...floured, data: floured.data.map((value, i) => value * at(mask.data, i)) },
    { colour: colour('eadcc4') },
  );
};

const bakery: Shot = {
  name: 'bakery',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const on = wood(sheet, '6a4a33', 831);
    const dust = plane(
      sheet,
      (x, y) =>
        smooth(-0.05, 0.5, fractal(x / 220, y / 200, 833, 5) + 0.5 * fractal(x / 12, y / 12, 834, 2)) *
        smooth(0, 0.4, 0.9 - Math.hypot(x - 430, y - 820) / 700),
    );
    cover(on, dust, { colour: colour('ece2d2'), shine: 0 });
    raise(on, dust, 1.6);
    loaf(on, { from: { x: 150, y: 470 }, to: { x: 640, y: 130 }, radius: 118 }, 836);
    loaf(on, { from: { x: 330, y: 640 }, to: { x: 850, y: 330 }, radius: 112 }, 838);
    for (const [i, [cx, cy, r]] of (
      [
        [260, 900, 112],
        [520, 830, 104],
        [430, 1090, 118],
        [700, 1040, 100],
      ] as const
    ).entries()) {
      const dough = plane(sheet, (x, y) => {
        const out = Math.max(
          0,
          Math.hypot(x - cx, (y - cy) * (1 + 0.05 * i)) / r + 0.03 * noise(x / 50, y / 50, 840 + i),
        );
        return out >= 1 ? -99 : r * 0.62 * Math.sqrt(1 - out ** 2.3) + 0.8 * noise(x / 8, y / 8, 845);
      });
      lay(on, dough, { colour: colour('ead9bc'), gloss: 0.2, shine: 0.01, skin: 0.7 });
    }
    return take(on, MORNING, { around: { x: 480, y: 720, near: 420, far: 950 }, unsharp: 13 });
  },
  develop: { ...NATURAL, exposure: 1.15, contrast: 0.5 },
};

const afterShow: Shot = {
  name: 'stage',
  wide: 1000,
  tall: 1250,
  draw: async (sheet) => {
    const lamps = [
      { x: 190, lean: 0.34 },
      { x: 430, lean: 0.06 },
      { x: 700, lean: -0.12 },
      { x: 900, lean: -0.4 },
    ];
    const picture = backdrop(sheet, (x, y) => {
      let beam = 0;
      for (const { x: lx, lean } of lamps) {
        const off = x - lx - lean * y;
        const wide = 16 + y * 0.12;
        beam += Math.exp(-((off / wide) ** 2)) * Math.exp(-y / 900) * (0.8 + 0.5 * fractal(x / 120, y / 160, 871, 4));
        beam += 5 * Math.exp(-((Math.hypot(x - lx, y - 24) / 24) ** 2));
      }
      const haze = 0.13 + 0.1 * fractal(x / 320, y / 260, 872, 4);
      const floor = smooth(1000, 1012, y);
      const spill = Math.exp(-(((x - 510) / 360) ** 2)) * smooth(1000, 1060, y) * Math.exp(-(y - 1000) / 190);
      const light = (beam * 0.62 + haze) * (1 - floor * 0.88) + spill * (0.32 + 0.2 * noise(x / 4, y / 60, 873));
      const cool = smooth(300, 900, x) * 0.6;
      return [light * (1.12 - cool * 0.62), light * (0.62 + cool * 0.1), light * (0.42 + cool * 0.85)];
    });
    const people = put(dancer, 400, 1110, 1.3) + put(dancer, 745, 1086, 1.12, { flip: true });
    const mask = await shape(sheet, people, 9);
    const reflection = await shape(sheet, `<g transform="translate(0 2190) scale(1 -1)">${people}</g>`, 16);
    before(picture, { ...reflection, data: reflection.data.map((value) => value * 0.6) }, [0.016, 0.013, 0.012]);
    before(picture, mask, [0.02, 0.016, 0.017]);
    shine(picture, rim(mask, 1, -7, 9), [0.2, 0.13, 0.1]);
    shine(
      picture,
      plane(
        sheet,
        (x, y) => smooth(640, 1010, y) * (1 - smooth(1010, 1060, y)) * (0.6 + 0.5 * fractal(x / 150, y / 60, 879, 4)),
      ),
      [0.1, 0.075, 0.075],
    );
    shine(
      picture,
      plane(sheet, (x, y) => (chanceAt(Math.floor(x * 0.7), Math.floor(y * 0.7), 877) > 0.9985 ? 0.25 : 0)),
      [1, 0.8, 0.6],
    );
    return picture;
  },
  develop: { ...NATURAL, exposure: 1.25, contrast: 0.5, saturation: 0.85, grain: 0.034, glow: 1 },
};

const blocks: Shot = {
  name: 'floor',
  wide: 1260,
  tall: 840,
  draw: async (sheet) => {
    const on = wood(sheet, 'a9774c', 881);
    const gaps = plane(sheet, (_, y) => 1 - smooth(1.5, 4, Math.abs((y % 140) - 70)));
    raise(on, gaps, -5);
    cover(on, gaps, { colour: colour('3a2416') });
    const hexes = ['c8553d', 'e3b04b', '5b7f86', 'efe3cf', '7e8f62', 'd8a48f'];
    for (let i = 0; i < 13; i++) {
      const [cx, cy] = [180 + chanceAt(i, 1, 884) * 880, 130 + chanceAt(i, 2, 884) * 560];
      const turn = chanceAt(i, 3, 884) * 3;
      const [half, high] = [44, 50 + (i % 5 === 0 ? 84 : 0)];
      const [wide, tall] = i % 3 === 0 ? [half * 2, half] : [half, half];
      const block = plane(sheet, (x, y) => {
        const dx = Math.abs((x - cx) * Math.cos(turn) + (y - cy) * Math.sin(turn)) / wide;
        const dy = Math.abs((y - cy) * Math.cos(turn) - (x - cx) * Math.sin(turn)) / tall;
        const out = i % 4 === 1 ? Math.hypot(dx, dy) : Math.max(dx, dy);
        return out > 1 ? -99 : high - 7 * smooth(0.86, 1, out) + 0.5 * noise(x / 3, y / 40, 886 + i);
      });
      lay(on, block, { colour: colour(hexes[i % 6] ?? 'efe3cf'), gloss: 0.3, shine: 0.02, metal: 0 });
    }
    const through = await paneLight(sheet, { turn: 12, soft: 10, x: 250, y: -160, wide: 330, tall: 330 }, 0.86);
    return take(
      on,
      { ...MORNING, from: 215, above: 36, colour: [1.7, 1.42, 1.05], sky: [0.16, 0.165, 0.18], through },
      { around: { x: 620, y: 420, near: 430, far: 1000 }, unsharp: 11 },
    );
  },
  develop: NATURAL,
};

const wetStreet: Shot = {
  name: 'rain',
  wide: 1100,
  tall: 1100,
  draw: async (sheet) => {
    const far = backdrop(sheet, (x, y) => {
      const glow = 0.05 + 0.09 * Math.exp(-(((y - 520) / 240) ** 2));
      return [glow * (0.8 + 0.2 * noise(x / 200, y / 200, 891)), glow * 0.85, glow * 1.15];
    });
    bokeh(far, sheet, {
      count: 70,
      seed: 893,
      low: 240,
      high: 640,
      size: 44,
      hexes: ['ffb765', 'ffd9a0', 'ff7a4a', 'ffe9cc', '8fc7ff'],
      bright: 0.75,
    });
    bokeh(far, sheet, {
      count: 40,
      seed: 895,
      low: 740,
      high: 1060,
      size: 34,
      hexes: ['ffb765', 'ff7a4a', 'ffd9a0'],
      bright: 0.22,
    });
    const people = await shape(sheet, put(umbrella, 560, 930, 1.25), 7);
    before(far, people, [0.018, 0.02, 0.026]);
    shine(far, rim(people, 6, -8, 8), [0.2, 0.13, 0.08]);
    const picture = { red: blur(far.red, 1.4), green: blur(far.green, 1.4), blue: blur(far.blue, 1.4) };
    rain(picture, soften(far, 3), sheet, 897, 34);
    return picture;
  },
  develop: { ...NATURAL, exposure: 1.3, contrast: 0.42, glow: 0.9 },
};

export const MIRA: readonly Shot[] = [atWindow, hills, bakery, afterShow, blocks, wetStreet];
