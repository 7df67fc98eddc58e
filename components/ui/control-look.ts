/** Text boxes, areas and selects: 16 px on phones, or iOS zooms into the page. */
export const CONTROL_LOOK =
  'w-full weak:min-h-11 rounded-md border border-edge weak:bg-raised weak:px-3 py-2 weak:text-base text-ink transition-colors lg:weak:text-[0.9375rem] ' +
  'hover:border-muted focus:border-accent focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-bad';
