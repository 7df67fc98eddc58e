const hash = (x: number, y: number, seed: number) => {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
/** A number in [0, 1) that belongs to a place of the grid. */
export const chanceAt = (x: number, y: number, seed: number) => hash(x, y, seed) / 2 ** 32;

// Functions inside of functions are made anew at each call; these are called a hundred million times.
const slope = (h: number, dx: number, dy: number) => ((h & 0xffff) / 0x8000 - 1) * dx + ((h >>> 16) / 0x8000 - 1) * dy;

/** Smooth noise, about −1 … 1. */
export const noise = (x: number, y: number, seed: number) => {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const a = slope(hash(x0, y0, seed), fx, fy);
  const b = slope(hash(x0 + 1, y0, seed), fx - 1, fy);
  const c = slope(hash(x0, y0 + 1, seed), fx, fy - 1);
  const d = slope(hash(x0 + 1, y0 + 1, seed), fx - 1, fy - 1);
  const top = a + (b - a) * sx;
  return 1.5 * (top + (c + (d - c) * sx - top) * sy);
};

/** Noise upon finer noise: clouds, stains, stone. */
export const fractal = (x: number, y: number, seed: number, octaves = 4) => {
  let sum = 0;
  let weight = 0.5;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave++) {
    sum += noise(x * scale, y * scale, seed + octave * 131) * weight;
    weight *= 0.5;
    scale *= 2.03;
  }
  return sum;
};

/** How far the nearest border between cells is: 0 on the border. What skin, leather and dried clay are made of. */
export const cells = (x: number, y: number, seed: number) => {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  let nearest = 9;
  let second = 9;
  for (let cy = y0 - 1; cy <= y0 + 1; cy++) {
    for (let cx = x0 - 1; cx <= x0 + 1; cx++) {
      const dx = cx + chanceAt(cx, cy, seed) - x;
      const dy = cy + chanceAt(cx, cy, seed + 7) - y;
      const distance = dx * dx + dy * dy;
      if (distance < nearest) {
        second = nearest;
        nearest = distance;
      } else if (distance < second) second = distance;
    }
  }
  return Math.sqrt(second) - Math.sqrt(nearest);
};
