/** A sheet of paper to draw on, measured in dots that do not depend on how finely it is rendered. */
export type Sheet = { readonly wide: number; readonly tall: number; readonly scale: number };

/** One number for every pixel of a sheet. */
export type Plane = { readonly w: number; readonly h: number; readonly scale: number; readonly data: Float32Array };

export type Rgb = readonly [number, number, number];

export const at = (data: Float32Array, index: number) => data[index] ?? 0;
export const clamp = (value: number, low = 0, high = 1) => (value < low ? low : value > high ? high : value);
export const mix = (a: number, b: number, t: number) => a + (b - a) * t;
export const smooth = (from: number, to: number, value: number) => {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
};

export const blank = ({ wide, tall, scale }: Sheet, value = 0): Plane => {
  const w = Math.round(wide * scale);
  const h = Math.round(tall * scale);
  return { w, h, scale, data: new Float32Array(w * h).fill(value) };
};

/** Asks for every pixel, at its middle and in dots. */
export const plane = (sheet: Sheet, value: (x: number, y: number) => number): Plane => {
  const made = blank(sheet);
  for (let row = 0, index = 0; row < made.h; row++) {
    const y = (row + 0.5) / sheet.scale;
    for (let column = 0; column < made.w; column++, index++) {
      made.data[index] = value((column + 0.5) / sheet.scale, y);
    }
  }
  return made;
};

export const change = (a: Plane, how: (value: number) => number): Plane => ({ ...a, data: a.data.map(how) });

/** Brings one place `amount` of the way to `value`. */
export const put = ({ data }: Plane, index: number, value: number, amount: number) => {
  data[index] = mix(at(data, index), value, amount);
};

const boxRow = (from: Float32Array, to: Float32Array, start: number, step: number, count: number, radius: number) => {
  const weight = 1 / (2 * radius + 1);
  const last = start + (count - 1) * step;
  let sum = at(from, start) * radius;
  for (let i = 0; i < radius; i++) sum += at(from, Math.min(start + i * step, last));
  for (let i = 0; i < count; i++) {
    sum += at(from, i + radius < count ? start + (i + radius) * step : last);
    to[start + i * step] = sum * weight;
    sum -= at(from, i - radius >= 0 ? start + (i - radius) * step : start);
  }
};

/** A Gaussian as three boxes, so that a wide one costs no more than a narrow one. */
export const blur = (source: Plane, sigmaDots: number): Plane => {
  const radius = Math.round((Math.sqrt(4 * (sigmaDots * source.scale) ** 2 + 1) - 1) / 2);
  if (radius < 1) return source;
  const { w, h } = source;
  const result = source.data.slice();
  const spare = new Float32Array(w * h);
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < h; y++) boxRow(result, spare, y * w, 1, w, radius);
    for (let x = 0; x < w; x++) boxRow(spare, result, x, w, h, radius);
  }
  return { ...source, data: result };
};

/** Reads between pixels, in dots; outside the sheet the edge goes on. */
export const sample = ({ w, h, scale, data }: Plane, x: number, y: number) => {
  const px = clamp(x * scale - 0.5, 0, w - 1.001);
  const py = clamp(y * scale - 0.5, 0, h - 1.001);
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  const i = y0 * w + x0;
  const top = mix(at(data, i), at(data, i + 1), px - x0);
  return mix(top, mix(at(data, i + w), at(data, i + w + 1), px - x0), py - y0);
};
