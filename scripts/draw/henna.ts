import { leaf, line, stem, stroke, walk } from '@/scripts/draw/botany';
import { beads, circle, disc, petals } from '@/scripts/draw/geometry';
import { fingersOf, type Hand, handSpace } from '@/scripts/draw/hand';
import { noise } from '@/scripts/draw/noise';
import { at, blur, mix, type Plane, smooth } from '@/scripts/draw/plane';
import type { Surface } from '@/scripts/draw/surface';

type Place = { readonly x: number; readonly y: number };
const n = (value: number) => value.toFixed(1);

/** Paste: a raised dark cord that shines a little while it dries. */
export const paste = (
  on: Surface,
  drawing: Plane,
  { high = 5, wet = 0.5, anywhere = false }: { high?: number; wet?: number; anywhere?: boolean } = {},
) => {
  const round = blur(drawing, 1.1);
  for (let i = 0; i < drawing.data.length; i++) {
    const m = smooth(0.2, 0.62, at(round.data, i));
    if (m <= 0 || (!anywhere && at(on.skin.data, i) < 0.05)) continue;
    const x = i % drawing.w;
    const y = Math.floor(i / drawing.w);
    const crumb = 0.5 + 0.5 * noise(x / 3.4 / on.sheet.scale, y / 3.4 / on.sheet.scale, 77);
    on.height.data[i] = at(on.height.data, i) + high * m * (0.75 + 0.5 * at(round.data, i)) + crumb * 0.9 * m;
    on.red.data[i] = mix(at(on.red.data, i), 0.034 + 0.012 * crumb, m);
    on.green.data[i] = mix(at(on.green.data, i), 0.0155 + 0.006 * crumb, m);
    on.blue.data[i] = mix(at(on.blue.data, i), 0.0085, m);
    on.skin.data[i] = at(on.skin.data, i) * (1 - m);
    on.gloss.data[i] = mix(at(on.gloss.data, i), 0.25 + 0.45 * wet, m);
    on.shine.data[i] = mix(at(on.shine.data, i), 0.018 + 0.045 * wet, m);
  }
};

/** The stain a day later: warm brown in the skin itself. */
export const stain = (on: Surface, drawing: Plane, strength = 1) => {
  const soft = blur(drawing, 0.8);
  for (let i = 0; i < soft.data.length; i++) {
    if (at(on.skin.data, i) < 0.5) continue;
    const m = at(soft.data, i) * strength;
    on.red.data[i] = at(on.red.data, i) * (1 - 0.62 * m);
    on.green.data[i] = at(on.green.data, i) * (1 - 0.86 * m);
    on.blue.data[i] = at(on.blue.data, i) * (1 - 0.9 * m);
  }
};

/** A paisley: a drop that curls, filled with an inner drop, a spiral and dots. */
export const paisley = (from: Place, turn: number, size: number, flip = 1, width = 4) => {
  const outline = (scale: number, shift: number) => {
    const base = walk(from, turn, size * shift);
    const far = size * scale;
    const place = (along: number, side: number) =>
      walk(walk(base, turn, far * along), turn + (Math.PI / 2) * flip, far * side);
    const a = place(0, 0);
    const [b, c, d] = [place(-0.05, 0.55), place(0.65, 0.62), place(0.95, -0.12)];
    const [e, f] = [place(1.12, -0.52), place(0.72, -0.5)];
    const [g, h] = [place(0.55, -0.42), place(-0.02, -0.5)];
    return `M${n(a.x)} ${n(a.y)}C${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)} ${n(d.x)} ${n(d.y)}C${n(e.x)} ${n(e.y)} ${n(e.x)} ${n(e.y)} ${n(f.x)} ${n(f.y)}C${n(g.x)} ${n(g.y)} ${n(h.x)} ${n(h.y)} ${n(a.x)} ${n(a.y)}Z`;
  };
  const heart = walk(walk(from, turn, size * 0.42), turn + (Math.PI / 2) * flip, size * 0.06);
  const parts = [stroke(outline(1, 0), width), stroke(outline(0.74, 0.13), width * 0.7)];
  parts.push(spiral(heart, turn + 2.4 * flip, size * 0.2, flip, width * 0.7));
  for (let i = 0; i < 11; i++) {
    const place = walk(walk(from, turn, size * 0.45), turn + Math.PI + (i / 10 - 0.5) * 3.6, size * 0.66);
    parts.push(disc(place.x, place.y, width * 0.55));
  }
  return parts.join('');
};

export const spiral = ({ x, y }: Place, turn: number, size: number, flip = 1, width = 3) => {
  const places: Place[] = [];
  for (let i = 0; i <= 40; i++) {
    const part = i / 40;
    places.push(walk({ x, y }, turn + flip * part * 8.5, size * (1 - part * 0.86)));
  }
  return line(places, width);
};

/** A flower of scallops, as middles of hands have it. */
export const rosette = (x: number, y: number, radius: number, width = 4, count = 8) =>
  [
    disc(x, y, radius * 0.09),
    circle(x, y, radius * 0.2, width * 0.8),
    petals({ x, y, inner: radius * 0.2, outer: radius * 0.52 }, count, { width: width * 0.8 }),
    petals({ x, y, inner: radius * 0.22, outer: radius * 0.4 }, count, { width: 1, fill: '#fff', wide: 0.4 }),
    circle(x, y, radius * 0.55, width),
    beads({ x, y }, radius * 0.625, count * 4, width * 0.62),
    circle(x, y, radius * 0.7, width * 0.7),
    petals({ x, y, inner: radius * 0.69, outer: radius }, count * 2, { width: width * 0.9, wide: 1.15 }),
    petals({ x, y, inner: radius * 0.7, outer: radius * 0.86 }, count * 2, { width: 1, fill: '#fff', wide: 0.55 }),
    beads({ x, y }, radius * 1.07, count * 2, width * 0.7),
  ].join('');

/** A vine with leaves and curls. */
export const vine = (from: Place, turn: number, far: number, bend: number, width = 4, leaves = 9, size = 0.17) => {
  const places = stem(from, turn, far, bend, 40);
  const parts = [line(places, width)];
  for (let i = 1; i <= leaves; i++) {
    const index = Math.round((i / (leaves + 0.4)) * 40);
    const here = places[index] ?? from;
    const way = turn + bend * (index / 40);
    const sign = i % 2 ? 1 : -1;
    const long = far * size * (1 - i / (leaves * 2.4));
    const blade = leaf({
      at: here,
      turn: way + sign * 0.85,
      far: long,
      wide: long * 0.32,
      veins: 3,
      width: width * 0.7,
      curl: -sign * 0.3,
    });
    parts.push(blade);
    if (i % 2 === 0) parts.push(spiral(walk(here, way + 1.2, long * 0.5), way - 2, long * 0.27, 1, width * 0.6));
    const bead = walk(here, way - sign * 0.9, long * 0.42);
    parts.push(disc(bead.x, bead.y, width * 0.7));
  }
  return parts.join('');
};

/** A strip across something, from `a` to `b`: rails, scallops, a lattice or petals between them. */
export const strip = (a: Place, b: Place, wide: number, kind: 'scallop' | 'lattice' | 'leaf', width = 3.5) => {
  const turn = Math.atan2(b.y - a.y, b.x - a.x);
  const long = Math.hypot(b.x - a.x, b.y - a.y);
  const place = (along: number, side: number) => walk(walk(a, turn, along), turn + Math.PI / 2, side);
  const rail = (side: number, w: number) => line([place(0, side), place(long, side)], w);
  const parts = [rail(-wide / 2, width), rail(wide / 2, width), rail(wide / 2 + width * 2.2, width * 0.6)];
  const count = Math.max(2, Math.round(long / wide));
  for (let i = 0; i < count; i++) {
    const [from, to, half] = [(i / count) * long, ((i + 1) / count) * long, ((i + 0.5) / count) * long];
    if (kind === 'lattice') {
      parts.push(
        line([place(from, -wide / 2), place(to, wide / 2)], width * 0.6),
        line([place(from, wide / 2), place(to, -wide / 2)], width * 0.6),
      );
      parts.push(
        disc(place(half, 0).x, place(half, 0).y, width * 0.9),
        disc(place(half, wide * 0.3).x, place(half, wide * 0.3).y, width * 0.4),
        disc(place(half, -wide * 0.3).x, place(half, -wide * 0.3).y, width * 0.4),
      );
    } else if (kind === 'leaf') {
      parts.push(
        leaf({
          at: place(from + 2, wide * 0.3),
          turn: turn - 0.5,
          far: (to - from) * 1.05,
          wide: wide * 0.2,
          width: width * 0.7,
          veins: 2,
        }),
      );
    } else {
      const [p, q, r] = [place(from, -wide / 2), place(half, -wide * 1.5), place(to, -wide / 2)];
      parts.push(stroke(`M${n(p.x)} ${n(p.y)}Q${n(q.x)} ${n(q.y)} ${n(r.x)} ${n(r.y)}`, width * 0.8));
      parts.push(
        disc(place(half, 0).x, place(half, 0).y, width),
        disc(place(half, -wide * 1.25).x, place(half, -wide * 1.25).y, width * 0.5),
      );
    }
  }
  return parts.join('');
};

/** The usual dress of fingers: filled tips, strips over the joints, leaves between. */
export const onFingers = (hand: Hand, { tips = true, dense = true, width = 3.4 } = {}) => {
  const { toSheet } = handSpace(hand);
  return fingersOf(hand)
    .map(({ bones }, i) => {
      const first = bones[0];
      const last = bones.at(-1);
      if (!first || !last) return '';
      const root = toSheet(first.from);
      const tip = toSheet(last.to);
      const turn = Math.atan2(tip.y - root.y, tip.x - root.x);
      const far = Math.hypot(tip.x - root.x, tip.y - root.y);
      const half = first.thick * hand.size * 0.86;
      const across = (part: number, wide: number, kind: 'scallop' | 'lattice' | 'leaf') => {
        const here = walk(root, turn, far * part);
        return strip(walk(here, turn + Math.PI / 2, half), walk(here, turn - Math.PI / 2, half), wide, kind, width);
      };
      const parts = [across(0.36, half * 0.42, 'scallop'), across(0.62, half * 0.36, i % 2 ? 'lattice' : 'scallop')];
      parts.push(vine(walk(root, turn, far * 0.02), turn, far * 0.25, 0.15, width * 0.8, 5, 0.34));
      if (dense)
        parts.push(
          petals({ ...walk(root, turn, far * 0.505), inner: half * 0.08, outer: half * 0.48 }, 8, {
            width: width * 0.6,
          }),
        );
      if (tips) parts.push(across(0.76, half * 0.3, 'lattice'));
      return parts.join('');
    })
    .join('');
};
