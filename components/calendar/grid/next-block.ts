import type { Block } from '@/components/calendar/grid/blocks';
import { dayIndexOf } from '@/components/calendar/moving/moved';
import type { DayClock } from '@/components/calendar/time/day-clock';

/** To which block an arrow leads: up and down through all of them, sideways to the one nearest in time of the next day that has some. */
export function nextBlock(
  blocks: readonly Block[],
  days: readonly DayClock[],
  from: string,
  key: string,
): Block | null {
  const at = blocks.findIndex(({ id }) => id === from);
  const here = blocks[at];
  if (!here) return blocks[0] ?? null;
  switch (key) {
    case 'ArrowDown':
      return blocks[at + 1] ?? null;
    case 'ArrowUp':
      return blocks[at - 1] ?? null;
    case 'Home':
      return blocks[0] ?? null;
    case 'End':
      return blocks.at(-1) ?? null;
    case 'ArrowLeft':
    case 'ArrowRight':
      return sideways(blocks, days, here, key === 'ArrowRight' ? 1 : -1);
    default:
      return null;
  }
}

function sideways(blocks: readonly Block[], days: readonly DayClock[], here: Block, by: 1 | -1): Block | null {
  const own = dayIndexOf(days, here.startsAt);
  for (let index = own + by; index >= 0 && index < days.length; index += by) {
    const day = days[index];
    const there = blocks.filter(({ startsAt }) => day && day.from <= startsAt && startsAt < day.to);
    const wanted = here.startsAt - (days[own]?.from ?? 0) + (day?.from ?? 0);
    const away = (one: Block) => Math.abs(one.startsAt - wanted);
    const [nearest] = there.sort((a, b) => away(a) - away(b));
    if (nearest) return nearest;
  }
  return null;
}
