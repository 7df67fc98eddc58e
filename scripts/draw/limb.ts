import { noise } from '@/scripts/draw/noise';
import { type Plane, plane, type Sheet } from '@/scripts/draw/plane';

/** An arm, a leg, a back: round across its axis. */
export type Limb = {
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise from the right. */
  readonly turn: number;
  readonly radius: number;
  /** How much thinner it gets per dot along the axis. */
  readonly taper?: number;
  /** 1 is a cylinder; less is flatter. */
  readonly round?: number;
  readonly lift?: number;
};

const place = (limb: Limb, x: number, y: number, seed: number) => {
  const turn = (limb.turn * Math.PI) / 180;
  const dx = x - limb.x;
  const dy = y - limb.y;
  const along = dx * Math.cos(turn) + dy * Math.sin(turn);
  const sway = limb.radius * 0.09 * noise(along / (limb.radius * 2.2), 3, seed);
  const across = dy * Math.cos(turn) - dx * Math.sin(turn) - sway;
  const radius = limb.radius * (1 + 0.07 * noise(along / (limb.radius * 1.6), 9, seed)) - along * (limb.taper ?? 0);
  return { along, across, radius };
};

/** Its height over the table; far below the table where it is not. */
export const limbHeight = (sheet: Sheet, limb: Limb, seed: number): Plane =>
  plane(sheet, (x, y) => {
    const { along, across, radius } = place(limb, x, y, seed);
    const out = Math.abs(across) / radius;
    if (out >= 1) return -999;
    const muscle = 0.05 * limb.radius * noise(along / (limb.radius * 1.1), across / limb.radius, seed + 4);
    return (limb.lift ?? 0) + (limb.round ?? 1) * radius * (1 - out ** 2.2) ** 0.5 + muscle;
  });

/** Wraps a flat drawing around the limb: where on the drawing a place of the sheet lies. The axis is the drawing's upright. */
export const wrapped = (limb: Limb, seed: number, centre: { x: number; y: number }) => (x: number, y: number) => {
  const { along, across, radius } = place(limb, x, y, seed);
  const out = Math.max(-1, Math.min(1, across / radius));
  return { x: centre.x + Math.asin(out) * radius, y: centre.y + along };
};
