import type { Seeded } from '@/tests/harness/seeded';

/** Plants as strokes: SVG paths, white, to be rasterised by `ink`. */
export type Point = { readonly x: number; readonly y: number };

const n = (value: number) => value.toFixed(1);
const turnOf = (a: Point, b: Point) => Math.atan2(b.y - a.y, b.x - a.x);
export const walk = ({ x, y }: Point, turn: number, far: number): Point => ({
  x: x + Math.cos(turn) * far,
  y: y + Math.sin(turn) * far,
});

export const stroke = (d: string, width = 2, fill = 'none') =>
  `<path d="${d}" fill="${fill}" stroke="#fff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A stem: a line of places that bends as it grows. */
export const stem = (from: Point, turn: number, far: number, bend: number, steps = 24): Point[] => {
  const places = [from];
  let here = from;
  for (let i = 0; i < steps; i++) {
    here = walk(here, turn + bend * (i / steps), far / steps);
    places.push(here);
  }
  return places;
};

export const line = (places: readonly Point[], width = 2) =>
  stroke(places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join(''), width);

const spot = (places: readonly Point[], part: number) => {
  const index = Math.min(Math.floor(part * (places.length - 1)), places.length - 2);
  const here = places[index] ?? { x: 0, y: 0 };
  const next = places[index + 1] ?? here;
  return { ...here, turn: turnOf(here, next) };
};

type Leaf = { at: Point; turn: number; far: number; wide: number; curl?: number; veins?: number; width?: number };

/** A leaf with its midrib, and veins on one side, as fine-line artists draw them. */
export const leaf = ({ at, turn, far, wide, curl = 0.2, veins = 0, width = 2 }: Leaf) => {
  const tip = walk(at, turn + curl, far);
  const side = (sign: number) => {
    const one = walk(walk(at, turn, far * 0.3), turn + (Math.PI / 2) * sign, wide);
    const two = walk(walk(at, turn + curl * 0.6, far * 0.72), turn + (Math.PI / 2) * sign, wide * 0.75);
    return `C${n(one.x)} ${n(one.y)} ${n(two.x)} ${n(two.y)} ${n(tip.x)} ${n(tip.y)}`;
  };
  const start = `M${n(at.x)} ${n(at.y)}`;
  const rib = walk(at, turn + curl * 0.3, far * 0.5);
  const parts = [stroke(start + side(1), width), stroke(start + side(-1), width)];
  parts.push(stroke(`${start}Q${n(rib.x)} ${n(rib.y)} ${n(tip.x)} ${n(tip.y)}`, width * 0.7));
  for (let v = 1; v <= veins; v++) {
    const part = v / (veins + 1);
    const from = walk(at, turn + curl * (0.3 + part * 0.6), far * part);
    const to = walk(from, turn + curl + 0.85, wide * 0.78 * Math.sin(Math.PI * (0.2 + part * 0.75)));
    parts.push(stroke(`M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`, width * 0.45));
  }
  return parts.join('');
};

/** A fern frond: leaflets on both sides, each with leaflets of its own, smaller towards the tip. */
export const fern = (random: Seeded, from: Point, turn: number, far: number, bend: number) => {
  const places = stem(from, turn, far, bend, 60);
  const parts = [line(places, 2.4)];
  const pairs = 19;
  for (let i = 0; i < pairs; i++) {
    const part = 0.12 + 0.88 * (i / pairs);
    const here = spot(places, part);
    const reach = far * 0.24 * Math.sin(Math.PI * (0.16 + 0.82 * part)) ** 0.8 * (1.08 - part * 0.45);
    for (const sign of [-1, 1]) {
      const branch = stem(here, here.turn + sign * (1.15 - part * 0.35), reach, -sign * 0.35, 14);
      parts.push(line(branch, 1.5));
      const small = Math.max(3, Math.round(reach / 11));
      for (let j = 1; j < small; j++) {
        const b = spot(branch, j / small);
        const size = reach * 0.2 * (1 - j / small) + 4 + random.between(0, 15) / 10;
        for (const flip of [-1, 1]) {
          parts.push(leaf({ at: b, turn: b.turn + flip * 0.85, far: size, wide: size * 0.26, width: 1.1 }));
        }
      }
    }
  }
  return parts.join('');
};

/** Olive, eucalyptus, bay: a bough with leaves in turn, and fruit when asked. */
export const bough = (
  random: Seeded,
  from: Point,
  turn: number,
  far: number,
  bend: number,
  { leaves = 16, wide = 0.17, fruit = 0, long = 0.25, veins = 5 } = {},
) => {
  const places = stem(from, turn, far, bend, 50);
  const parts = [line(places, 2.4)];
  for (let i = 0; i < leaves; i++) {
    const part = 0.1 + 0.9 * (i / leaves);
    const here = spot(places, part);
    const sign = i % 2 === 0 ? 1 : -1;
    const size = far * long * (1 - part * 0.45) * (0.85 + random.between(0, 30) / 100);
    const lean = sign * (0.5 + random.between(0, 40) / 100);
    parts.push(
      leaf({ at: here, turn: here.turn + lean, far: size, wide: size * wide, curl: -sign * 0.25, veins, width: 1.8 }),
    );
    if (fruit > 0 && i % Math.round(4 / fruit) === 1) {
      const berry = walk(here, here.turn - lean * 1.7, size * 0.3);
      parts.push(line([here, berry], 1.4));
      parts.push(
        `<ellipse cx="${n(berry.x)}" cy="${n(berry.y + 9)}" rx="9" ry="12" fill="none" stroke="#fff" stroke-width="1.8"/>`,
      );
      parts.push(dots(random, { x: berry.x + 3, y: berry.y + 12 }, 6, 16));
    }
  }
  const end = spot(places, 1);
  parts.push(leaf({ at: end, turn: end.turn, far: far * long * 0.5, wide: far * long * 0.09, veins: 4, width: 1.8 }));
  return parts.join('');
};

/** Stipple: denser in the middle. */
export const dots = (random: Seeded, { x, y }: Point, radius: number, count: number, size = 1.1) => {
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const place = walk({ x, y }, random.between(0, 6283) / 1000, radius * (random.between(0, 1000) / 1000) ** 0.8);
    parts.push(
      `<circle cx="${n(place.x)}" cy="${n(place.y)}" r="${n(size * (0.6 + random.between(0, 60) / 100))}" fill="#fff"/>`,
    );
  }
  return parts.join('');
};

/** Cow parsley: rays that end in umbels of tiny flowers. */
export const umbel = (random: Seeded, from: Point, turn: number, far: number, bend: number, spread = 0.26) => {
  const places = stem(from, turn, far, bend, 40);
  const parts = [line(places, 2.1)];
  const top = spot(places, 1);
  const rays = 13;
  for (let i = 0; i < rays; i++) {
    const lean = (i / (rays - 1) - 0.5) * 2.5;
    const ray = stem(top, top.turn + lean, far * spread * (1 - 0.18 * Math.abs(lean)), -lean * 0.25, 10);
    parts.push(line(ray, 1.2));
    const end = spot(ray, 1);
    for (let j = 0; j < 9; j++) {
      const tip = walk(end, end.turn + (j / 8 - 0.5) * 2.6, far * spread * 0.2 * (0.75 + random.between(0, 40) / 100));
      parts.push(line([end, tip], 0.9));
      parts.push(
        `<circle cx="${n(tip.x)}" cy="${n(tip.y)}" r="${n(2 + random.between(0, 14) / 10)}" fill="none" stroke="#fff" stroke-width="1.1"/>`,
      );
    }
  }
  for (const part of [0.3, 0.5, 0.68]) {
    const here = spot(places, part);
    const sign = part === 0.5 ? -1 : 1;
    parts.push(
      bough(random, here, here.turn + sign * 0.9, far * 0.22, -sign * 0.5, {
        leaves: 7,
        wide: 0.14,
        long: 0.34,
        veins: 2,
      }),
    );
  }
  return parts.join('');
};

/** A thistle: a scaled cup and a brush of florets. */
export const thistle = (random: Seeded, from: Point, turn: number, far: number, bend: number, head = 62) => {
  const places = stem(from, turn, far, bend, 40);
  const parts = [line(places, 2.4)];
  const top = spot(places, 1);
  const up = top.turn;
  for (let i = 0; i < 74; i++) {
    const lean = (i / 73 - 0.5) * 1.9;
    const root = walk(walk(top, up, head * 1.0), up + Math.PI / 2, Math.sin(lean) * head * 0.36);
    const tip = walk(root, up + lean * 0.5, head * Math.cos(lean * 0.75) * (1.15 + random.between(0, 35) / 100));
    parts.push(line([root, tip], 1 + random.between(0, 5) / 10));
  }
  for (let row = 0; row < 6; row++) {
    const wide = head * 0.6 * Math.sin(Math.PI * (0.28 + row * 0.115));
    for (let i = 0; i < 8; i++) {
      const lean = ((i + (row % 2) / 2) / 7.5 - 0.5) * 2;
      const root = walk(walk(top, up, head * (0.06 + row * 0.17)), up + Math.PI / 2, lean * wide);
      parts.push(leaf({ at: root, turn: up + lean * 0.5, far: head * 0.27, wide: head * 0.075, width: 1.4 }));
    }
  }
  for (let i = 0; i < 7; i++) {
    const here = spot(places, 0.12 + i * 0.12);
    const sign = i % 2 === 0 ? 1 : -1;
    parts.push(spikyLeaf(random, here, here.turn + sign * 0.75, far * (0.34 - i * 0.025), -sign * 0.4));
  }
  return parts.join('');
};

const spikyLeaf = (random: Seeded, from: Point, turn: number, far: number, bend: number) => {
  const rib = stem(from, turn, far, bend, 20);
  const parts = [line(rib, 1.4)];
  for (const sign of [-1, 1]) {
    let d = `M${n(from.x)} ${n(from.y)}`;
    const teeth = 6;
    for (let i = 1; i <= teeth; i++) {
      const here = spot(rib, (i - 0.45) / teeth);
      const size = far * 0.2 * Math.sin(Math.PI * (0.15 + 0.8 * (i / teeth))) * (0.8 + random.between(0, 40) / 100);
      const tip = walk(here, here.turn + sign * 0.95, size);
      const back = walk(spot(rib, Math.min(1, (i + 0.05) / teeth)), here.turn + sign * 1.4, size * 0.22);
      d += `L${n(tip.x)} ${n(tip.y)}Q${n(here.x)} ${n(here.y)} ${n(back.x)} ${n(back.y)}`;
    }
    parts.push(stroke(d, 1.6));
  }
  return parts.join('');
};
