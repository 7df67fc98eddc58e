import type { Ref } from 'react';

/** Where something that is moved would be. Drawn by hand while it moves: see {@link drawGhost}. */
export function Ghost({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  return (
    <div
      ref={ref}
      hidden
      aria-hidden
      data-ghost
      className="pointer-events-none absolute top-0 left-0 z-20 rounded-sm border-2 border-accent bg-accent-soft/90 px-1.5 py-0.5 text-ink text-xs leading-tight shadow-floating will-change-transform data-[state=bad]:border-bad data-[state=bad]:bg-bad-soft/90 data-[state=warn]:border-warn"
    >
      <span className="block font-semibold tabular-nums" />
      <span className="absolute top-full start-0 mt-1 max-w-full truncate rounded-sm bg-ink px-1.5 py-0.5 font-medium text-ground empty:hidden" />
    </div>
  );
}

export type GhostPlace = {
  readonly column: number;
  readonly columns: number;
  readonly top: number;
  readonly bottom: number;
  readonly time: string;
  readonly words: string;
  readonly state: 'fine' | 'warn' | 'bad';
};

/** Puts the ghost somewhere without rendering anything anew; `null` takes it away. */
export function drawGhost(ghost: HTMLDivElement | null, place: GhostPlace | null): void {
  if (!ghost) return;
  ghost.hidden = place === null;
  if (!place) return;
  const [time, words] = ghost.children;
  ghost.dataset.state = place.state;
  ghost.style.width = `${100 / place.columns}%`;
  ghost.style.height = `calc(${place.bottom - place.top} * var(--minute))`;
  ghost.style.transform = `translate(${place.column * 100}%, calc(${place.top} * var(--minute)))`;
  if (time) time.textContent = place.time;
  if (words) words.textContent = place.words;
}
