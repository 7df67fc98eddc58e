import { actsNow } from '@/components/booking/card-acts';
import type { ProposalPurpose } from '@/contract/bookings/booking-status';
import type { SlotView } from '@/contract/schemas/booking';
import type { CalendarEntryView } from '@/contract/schemas/calendar';

/**
 * What a block stands for: what is agreed, held or done; a time that a customer wishes for; one that was offered to them; another
 * one for what is agreed; and one that was picked just now.
 */
export type BlockKind = 'agreed' | 'held' | 'done' | 'wish' | 'offered' | 'moving' | 'picked';

/** A time in the calendar that belongs to a booking. */
export type Block = {
  /** One booking may have several. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly entry: CalendarEntryView;
  readonly startsAt: number;
  readonly endsAt: number;
  /** What comes of another time for it; null where there can be none. */
  readonly act: ProposalPurpose | null;
};

/** All that is drawn of these entries, by their beginning. Times that were only asked for are nothing any more once they have begun. */
export const blocksOf = (entries: readonly CalendarEntryView[], now: number): readonly Block[] =>
  entries.flatMap((entry) => blocksOfEntry(entry, now)).sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);

function blocksOfEntry(entry: CalendarEntryView, now: number): readonly Block[] {
  const { booking } = entry;
  const { status, proposal, wishes } = booking;
  const act = proposalOn(entry, now);
  const block = (kind: BlockKind, slot: Pick<SlotView, 'startsAt' | 'endsAt'>, number: number | null): Block => ({
    id: number === null ? booking.id : `${booking.id}.${number}`,
    kind,
    entry,
    startsAt: Date.parse(slot.startsAt),
    endsAt: Date.parse(slot.endsAt),
    act,
  });
  const ahead = (kind: BlockKind, slots: readonly SlotView[]) =>
    slots.map((slot, at) => block(kind, slot, at)).filter(({ startsAt }) => startsAt > now);
  switch (status) {
    case 'requested':
      return wishes.length > 0 ? ahead('wish', wishes) : [block('wish', booking, null)];
    case 'offered':
      return ahead('offered', proposal?.slots ?? []);
    case 'confirmed':
      return [block('agreed', booking, null), ...ahead('moving', proposal?.slots ?? [])];
    case 'held':
      return [block('held', booking, null)];
    case 'completed':
    case 'no-show':
      return [block('done', booking, null)];
    case 'expired':
    case 'declined':
    case 'cancelled':
      return [];
  }
}

/** Whether another time can be offered for a booking, or asked for. */
function proposalOn({ booking }: CalendarEntryView, now: number): ProposalPurpose | null {
  const acts = actsNow(booking, 'artist', now);
  return acts.includes('move') ? 'move' : acts.includes('offer') ? 'offer' : null;
}
