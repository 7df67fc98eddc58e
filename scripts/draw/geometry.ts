import { dots, stroke } from '@/scripts/draw/botany';
import type { Seeded } from '@/tests/harness/seeded';

const n = (value: number) => value.toFixed(1);
type Ring = { readonly x: number; readonly y: number; readonly inner: number; readonly outer: number };

const polar = ({ x, y }: { x: number; y: number }, radius: number, turn: number) => ({
  x: x + Math.cos(turn) * radius,
  y: y + Math.sin(turn) * radius,
});
export const disc = (x: number, y: number, radius: number, fill = '#fff') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`;
export const circle = (x: number, y: number, radius: number, width = 2) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="#fff" stroke-width="${width}"/>`;

/** Petals around a middle; `fill` makes them heavy black. */
export const petals = (
  { x, y, inner, outer }: Ring,
  count: number,
  { wide = 0.9, fill = 'none', width = 2, shift = 0 } = {},
) => {
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const turn = ((i + shift) / count) * Math.PI * 2;
    const half = (Math.PI / count) * wide;
    const root = polar({ x, y }, inner, turn);
    const tip = polar({ x, y }, outer, turn);
    const side = (sign: number) => {
      const one = polar({ x, y }, inner + (outer - inner) * 0.25, turn + half * sign);
      const two = polar({ x, y }, inner + (outer - inner) * 0.75, turn + half * sign * 0.95);
      return [one, two] as const;
    };
    const [a, b] = side(1);
    const [c, d] = side(-1);
    parts.push(
      stroke(
        `M${n(root.x)} ${n(root.y)}C${n(a.x)} ${n(a.y)} ${n(b.x)} ${n(b.y)} ${n(tip.x)} ${n(tip.y)}C${n(d.x)} ${n(d.y)} ${n(c.x)} ${n(c.y)} ${n(root.x)} ${n(root.y)}Z`,
        width,
        fill,
      ),
    );
  }
  return parts.join('');
};

/** A ring of stipple, dense at one edge. */
export const stippled = (
  random: Seeded,
  { x, y, inner, outer }: Ring,
  count: number,
  denseInside: boolean,
  size = 1.3,
) => {
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const fade = (random.between(0, 1000) / 1000) ** 2.1;
    const far = denseInside ? inner + (outer - inner) * fade : outer - (outer - inner) * fade;
    const place = polar({ x, y }, far, random.between(0, 62_831) / 10_000);
    parts.push(disc(place.x, place.y, size * (0.7 + random.between(0, 60) / 100)));
  }
  return parts.join('');
};

export const beads = ({ x, y }: { x: number; y: number }, radius: number, count: number, size: number) => {
  const parts: string[] = [];
  for (let i = 0; i < count; i++) {
    const place = polar({ x, y }, radius, (i / count) * Math.PI * 2);
    parts.push(disc(place.x, place.y, size));
  }
  return parts.join('');
};

/** A mandala in dotwork: heavy middle, petals upon petals, stipple between them. */
export const mandala = (random: Seeded, x: number, y: number, radius: number) => {
  const ring = (inner: number, outer: number): Ring => ({ x, y, inner: radius * inner, outer: radius * outer });
  return [
    disc(x, y, radius * 0.045),
    petals(ring(0.06, 0.2), 8, { fill: '#fff' }),
    circle(x, y, radius * 0.22, 2.5),
    stippled(random, ring(0.22, 0.36), 900, true),
    petals(ring(0.22, 0.42), 16, { width: 2.4 }),
    petals(ring(0.25, 0.36), 16, { width: 1.6, fill: '#fff', wide: 0.5 }),
    circle(x, y, radius * 0.43, 4),
    beads({ x, y }, radius * 0.465, 48, radius * 0.009),
    circle(x, y, radius * 0.5, 2),
    stippled(random, ring(0.5, 0.7), 2200, true),
    petals(ring(0.5, 0.78), 16, { width: 3, wide: 1 }),
    petals(ring(0.52, 0.68), 16, { width: 1.8, wide: 0.6 }),
    petals(ring(0.66, 0.74), 16, { width: 1, fill: '#fff', wide: 0.3 }),
    petals(ring(0.62, 0.97), 16, { width: 2.6, wide: 0.9, shift: 0.5 }),
    petals(ring(0.72, 0.9), 16, { width: 1.6, wide: 0.5, fill: '#fff', shift: 0.5 }),
    stippled(random, ring(0.8, 1.12), 1500, true),
    beads({ x, y }, radius * 1.04, 32, radius * 0.011),
  ].join('');
};

/** Hexagons that dissolve: whole and black below, fine lines above. */
export const honeycomb = (random: Seeded, x: number, y: number, wide: number, tall: number, size: number) => {
  const parts: string[] = [];
  const step = size * Math.sqrt(3);
  for (let row = 0; row * size * 1.5 < tall; row++) {
    for (let column = 0; column * step < wide; column++) {
      const cx = x + column * step + (row % 2 ? step / 2 : 0);
      const cy = y + row * size * 1.5;
      const part = (row * size * 1.5) / tall;
      const middle = Math.abs(cx - x - wide / 2) / (wide / 2);
      if (part + random.between(-20, 20) / 100 < 0.1 + middle * 0.45) continue;
      const corner = (radius: number) =>
        Array.from({ length: 6 }, (_, i) => polar({ x: cx, y: cy }, radius, (i / 6) * Math.PI * 2 + Math.PI / 6));
      const path = (radius: number) =>
        `${corner(radius)
          .map((p, i) => `${i ? 'L' : 'M'}${n(p.x)} ${n(p.y)}`)
          .join('')}Z`;
      const heavy = part + random.between(-25, 25) / 100 > 0.62;
      parts.push(stroke(path(size * 0.92), heavy ? 1 : 2.2, heavy ? '#fff' : 'none'));
      if (!heavy && part > 0.3) parts.push(stroke(path(size * 0.55), 1.6));
      if (!heavy) parts.push(dots(random, { x: cx, y: cy + size * 0.2 }, size * 0.62, Math.round(90 * part), 1.1));
    }
  }
  return parts.join('');
};

/** Bands around an arm: two heavy, between them a row of triangles and dotwork that fades. */
export const bands = (random: Seeded, wide: number, y: number) => {
  const parts = [
    `<rect x="-200" y="${y}" width="${wide + 400}" height="120" fill="#fff"/>`,
    `<rect x="-200" y="${y + 300}" width="${wide + 400}" height="46" fill="#fff"/>`,
  ];
  for (let x = -180; x < wide + 200; x += 62) {
    parts.push(stroke(`M${x} ${y + 290}L${x + 31} ${y + 186}L${x + 62} ${y + 290}Z`, 2.4));
    parts.push(stroke(`M${x + 16} ${y + 284}L${x + 31} ${y + 236}L${x + 46} ${y + 284}Z`, 1.5, '#fff'));
  }
  for (const line of [134, 146, 158, 360, 372])
    parts.push(stroke(`M-200 ${y + line}H${wide + 200}`, line % 4 === 2 ? 3 : 1.8));
  for (let i = 0; i < 5200; i++) {
    const fade = (random.between(0, 1000) / 1000) ** 2.2;
    parts.push(disc(random.between(-150, wide + 150), y + 384 + fade * 210, 1.1 + random.between(0, 8) / 10));
    if (i % 2 === 0)
      parts.push(disc(random.between(-150, wide + 150), y - 8 - fade * 170, 1.1 + random.between(0, 8) / 10));
  }
  return parts.join('');
};
