export const LEAST_WIDTH = 300;
export const MOST_WIDTH = 640;
export const USUAL_WIDTH = 400;
const STEP = 24;

/** Leaves room for what is open, whatever was remembered. */
export const fitWidth = (width: number): number =>
  Number.isFinite(width) ? Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) : USUAL_WIDTH;

/** What a key on the divider makes of the width; `null` for keys that do nothing. The arrows follow the eye in either direction. */
export function widthAfter(key: string, width: number, isRtl: boolean): number | null {
  const wider = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const narrower = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const widths: Readonly<Record<string, number>> = {
    [wider]: width + STEP,
    [narrower]: width - STEP,
    Home: LEAST_WIDTH,
    End: MOST_WIDTH,
    Enter: USUAL_WIDTH,
  };
  const next = widths[key];
  return next === undefined ? null : fitWidth(next);
}
