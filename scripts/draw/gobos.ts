import { leaf, line, stem } from '@/scripts/draw/botany';
import { ink } from '@/scripts/draw/ink';
import { shadowOf } from '@/scripts/draw/light';
import { change, type Plane, type Sheet } from '@/scripts/draw/plane';
import { seeded } from '@/tests/harness/seeded';

/** What stands between a window and the table. */
const frond = (seed: string, from: { x: number; y: number }, turn: number, far: number, bend: number) => {
  const random = seeded(seed);
  const rib = stem(from, turn, far, bend, 30);
  const parts = [line(rib, 7)];
  for (let i = 3; i <= 30; i++) {
    const here = rib[i] ?? from;
    const way = turn + bend * (i / 30);
    for (const sign of [-1, 1]) {
      const long = far * 0.34 * Math.sin(Math.PI * (0.12 + 0.8 * (i / 30))) * (0.85 + random.between(0, 30) / 100);
      const blade = leaf({
        at: here,
        turn: way + sign * (1 - i / 60),
        far: long,
        wide: far * 0.014,
        curl: -sign * 0.2,
      });
      parts.push(blade.replaceAll('fill="none"', 'fill="#fff"'));
    }
  }
  return parts.join('');
};

/** A palm on the sill: its shadow, softer the farther away it stands. */
export const leafShadow = async (sheet: Sheet, seed: string, soft: number): Promise<Plane> => {
  const { wide, tall } = sheet;
  const fronds = [
    frond(`${seed} 1`, { x: wide * 1.12, y: tall * 0.92 }, -2.5, wide * 0.95, 0.35),
    frond(`${seed} 2`, { x: wide * 1.15, y: tall * 0.5 }, -2.75, wide * 0.7, -0.3),
  ];
  return shadowOf(
    change(await ink(sheet, fronds.join('')), (value) => 1 - value),
    soft,
    0.68,
  );
};

type Panes = {
  readonly turn: number;
  readonly soft: number;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
};

/** Light that falls through the panes of a window, two across and three up. */
export const paneLight = async (
  sheet: Sheet,
  { turn, soft, x, y, wide, tall }: Panes,
  depth = 0.85,
): Promise<Plane> => {
  const panes: string[] = [];
  for (let column = 0; column < 2; column++) {
    for (let row = 0; row < 3; row++) {
      panes.push(
        `<rect x="${x + column * wide * 1.12}" y="${y + row * tall * 1.1}" width="${wide}" height="${tall}" fill="#fff"/>`,
      );
    }
  }
  const body = `<g transform="rotate(${turn} ${sheet.wide / 2} ${sheet.tall / 2}) skewX(-14)">${panes.join('')}</g>`;
  return shadowOf(await ink(sheet, body), soft, depth);
};
