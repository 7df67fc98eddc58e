import sharp from 'sharp';
import type { Picture } from '@/scripts/draw/light';
import { chanceAt, noise } from '@/scripts/draw/noise';
import { at, blur, clamp, type Plane, type Rgb, type Sheet, smooth } from '@/scripts/draw/plane';

export type Development = {
  readonly exposure?: number;
  /** 0 is flat; about 1 is a print. */
  readonly contrast?: number;
  readonly saturation?: number;
  /** Colours the dark and the light parts lean to; `[1, 1, 1]` leaves them. */
  readonly shadows?: Rgb;
  readonly highlights?: Rgb;
  readonly grain?: number;
  readonly vignette?: number;
  /** Light that spills over from the brightest places. */
  readonly glow?: number;
};

/** How unsharp each place is, 0 … 1, at most `dots` wide. */
export const focus = (picture: Picture, unsharp: Plane, dots: number): Picture => {
  const channel = (sharp_: Plane): Plane => {
    const steps = [sharp_, ...[0.08, 0.22, 0.5, 1].map((part) => blur(sharp_, dots * part))];
    return {
      ...sharp_,
      data: sharp_.data.map((value, i) => {
        const place = Math.sqrt(clamp(at(unsharp.data, i))) * (steps.length - 1);
        const low = Math.min(Math.floor(place), steps.length - 2);
        const a = steps[low]?.data ?? sharp_.data;
        const b = steps[low + 1]?.data ?? sharp_.data;
        return value === undefined ? 0 : at(a, i) + (at(b, i) - at(a, i)) * (place - low);
      }),
    };
  };
  return { red: channel(picture.red), green: channel(picture.green), blue: channel(picture.blue) };
};

/** Bright light is rounded off as on film, instead of being cut. */
const film = (value: number) => {
  const v = Math.max(0, value);
  return (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14);
};

const encode = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const spilled = ({ red, green, blue }: Picture, glow: number): Picture => {
  const spill = (one: Plane): Plane => {
    const bright = blur({ ...one, data: one.data.map((value) => Math.max(0, value - 0.65)) }, 16);
    return { ...one, data: one.data.map((value, i) => value + at(bright.data, i) * glow) };
  };
  return { red: spill(red), green: spill(green), blue: spill(blue) };
};

type Tone = { value: number; light: number; grain: number };
const WHITE: Rgb = [1, 1, 1];

/** Turns light into the bytes of a picture. */
export const develop = (picture: Picture, sheet: Sheet, how: Development, seed: number): Uint8Array => {
  const { exposure = 1, contrast = 0.35, saturation = 1, grain = 0.016, vignette = 0.25, glow = 0.35 } = how;
  const { red, green, blue } = glow > 0 ? spilled(picture, glow) : picture;
  const { w, h } = red;
  const bytes = new Uint8Array(w * h * 3);
  const tone = ({ value, light, grain: speck }: Tone, dark: number, bright: number) => {
    const coloured = light + (value - light) * saturation;
    const leaned = coloured * (dark + (bright - dark) * smooth(0, 1, light));
    const s = clamp(leaned);
    const curved = s + (s * s * (3 - 2 * s) - s) * contrast;
    return Math.round(clamp(curved + speck) * 255);
  };
  const { shadows = WHITE, highlights = WHITE } = how;
  for (let y = 0, i = 0; y < h; y++) {
    for (let x = 0; x < w; x++, i++) {
      const away = Math.hypot(x / w - 0.5, (y / h - 0.5) * Math.min(1, sheet.tall / sheet.wide)) * 1.42;
      const dim = exposure * (1 - vignette * away * away);
      if (Number.isNaN(at(red.data, i))) throw new Error(`nothing is known of the light at ${x}, ${y}`);
      const r = encode(film(at(red.data, i) * dim * 0.72));
      const g = encode(film(at(green.data, i) * dim * 0.72));
      const b = encode(film(at(blue.data, i) * dim * 0.72));
      const light = 0.3 * r + 0.55 * g + 0.15 * b;
      const dust =
        (chanceAt(x, y, seed) + chanceAt(x, y, seed + 1) - 1) * 0.6 + noise(x / 2.1, y / 2.1, seed + 2) * 0.6;
      const speck = dust * grain * (1.25 - light);
      bytes[i * 3] = tone({ value: r, light, grain: speck }, shadows[0], highlights[0]);
      bytes[i * 3 + 1] = tone({ value: g, light, grain: speck }, shadows[1], highlights[1]);
      bytes[i * 3 + 2] = tone({ value: b, light, grain: speck }, shadows[2], highlights[2]);
    }
  }
  return bytes;
};

/** The bytes as a picture that sharp can shrink and encode. */
export const negative = (bytes: Uint8Array, { wide, tall, scale }: Sheet) =>
  sharp(bytes, { raw: { width: Math.round(wide * scale), height: Math.round(tall * scale), channels: 3 } });
