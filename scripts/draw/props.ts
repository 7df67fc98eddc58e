import { at, clamp, type Plane, plane, smooth } from '@/scripts/draw/plane';
import { colour, cover, lay, type Stuff, type Surface } from '@/scripts/draw/surface';

type Page = {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
  readonly turn: number;
};

/** Lays what is drawn on `top` on the table as a page with these edges. */
export const sheetOfPaper = (on: Surface, top: Surface, { x: cx, y: cy, wide, tall, turn }: Page) => {
  const thing = plane(on.sheet, (x, y) => {
    const dx = (x - cx) * Math.cos(turn) + (y - cy) * Math.sin(turn);
    const dy = (y - cy) * Math.cos(turn) - (x - cx) * Math.sin(turn);
    const out = Math.max(Math.abs(dx) - wide / 2, Math.abs(dy) - tall / 2);
    return out > 0 ? -99 : 5 + 9 * smooth(0.2, 1, (dx / wide + dy / tall) ** 2);
  });
  const mask = lay(on, thing, {});
  for (const part of ['red', 'green', 'blue'] as const) {
    for (let i = 0; i < mask.data.length; i++) {
      const m = at(mask.data, i);
      on[part].data[i] = at(on[part].data, i) * (1 - m) + at(top[part].data, i) * m;
    }
  }
  for (let i = 0; i < mask.data.length; i++) {
    const m = at(mask.data, i);
    on.height.data[i] = at(on.height.data, i) + m * at(top.height.data, i) * 0.5;
    on.shine.data[i] = at(on.shine.data, i) * (1 - m);
  }
};

type Place = { readonly x: number; readonly y: number };
export type Rod = {
  readonly from: Place;
  readonly to: Place;
  readonly radius: number;
  readonly end?: number;
  readonly lift?: number;
};

/** How far along and how far beside a rod a place lies. */
export const beside = ({ from, to }: Rod, x: number, y: number) => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const long = Math.hypot(dx, dy);
  const along = ((x - from.x) * dx + (y - from.y) * dy) / long;
  return { along, across: ((y - from.y) * dx - (x - from.x) * dy) / long, long };
};

/** A round stick that lies on the table. */
export const rod = (on: Surface, shape: Rod, stuff: Partial<Stuff>): Plane =>
  lay(
    on,
    plane(on.sheet, (x, y) => {
      const { along, across, long } = beside(shape, x, y);
      const past = along < 0 ? along : along > long ? along - long : 0;
      const radius = shape.radius + ((shape.end ?? shape.radius) - shape.radius) * clamp(along / long);
      const out = Math.hypot(across, past * 3) / radius;
      return out >= 1 ? -99 : (shape.lift ?? 0) + radius + radius * Math.sqrt(1 - out * out);
    }),
    stuff,
  );

/** A pencil: lacquer, a cone of bare wood, a point of lead. */
export const pencil = (
  on: Surface,
  { from, to, radius, body }: { from: Place; to: Place; radius: number; body: string },
) => {
  const shape: Rod = { from, to, radius };
  const tip = radius * 5;
  const thing = plane(on.sheet, (x, y) => {
    const { along, across, long } = beside(shape, x, y);
    if (along < 0 || along > long) return -99;
    const here = radius * Math.min(1, (long - along) / tip + 0.06);
    const out = Math.abs(across) / here;
    return out >= 1 ? -99 : radius + here * Math.sqrt(1 - out ** 3);
  });
  const mask = lay(on, thing, { colour: colour(body), gloss: 0.7, shine: 0.05, metal: 0 });
  const part = (from_: number, to_: number) => ({
    ...mask,
    data: mask.data.map((value, i) => {
      const x = ((i % mask.w) + 0.5) / on.sheet.scale;
      const y = (Math.floor(i / mask.w) + 0.5) / on.sheet.scale;
      const { along, across, long } = beside(shape, x, y);
      const left = long - along - 5 * Math.cos(across / 3);
      return left < to_ && left > from_ ? value : 0;
    }),
  });
  cover(on, part(-50, tip), { colour: colour('cfa87a'), gloss: 0.1, shine: 0.01 });
  cover(on, part(-50, tip * 0.3), { colour: colour('2a2827') });
};
