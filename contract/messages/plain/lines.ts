import type { BookingSnapshot, SlotSnapshot } from '@/contract/messages/booking-snapshot';
import type { PlainWords } from '@/contract/messages/plain/plain-words';
import type { RequestDetails } from '@/contract/messages/request-details';

/** `Fri, 9 May 2031, 14:30 (Europe/Rome)` */
export const slotLine = ({ wallStart, zone }: SlotSnapshot, { time }: PlainWords): string =>
  `${time(wallStart)} (${zone})`;

/** `Fri, 9 May 2031, 14:30 or Sat, 10 May 2031, 09:00 (Europe/Rome)`; each with its zone when they differ. */
export function slotsLine(slots: readonly SlotSnapshot[], words: PlainWords): string {
  const or = ` ${words.say('or')} `;
  const zones = new Set(slots.map(({ zone }) => zone));
  if (zones.size > 1) return slots.map((slot) => slotLine(slot, words)).join(or);
  return `${slots.map(({ wallStart }) => words.time(wallStart)).join(or)} (${[...zones].join('')})`;
}

/** `Fine-line tattoo, Fri, 9 May 2031, 14:30 (Europe/Rome)` */
export const bookingLine = (booking: BookingSnapshot, words: PlainWords): string =>
  `${booking.serviceName}, ${slotLine(booking, words)}`;

type Span = Pick<SlotSnapshot, 'startsAt' | 'endsAt'>;

const minutesIn = ({ startsAt, endsAt }: Span): number => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** `150 min instead of 120`; nothing when it lasts as long as before. */
export function lengthLines(now: Span | undefined, before: Span, { say }: PlainWords): readonly string[] {
  if (!now || minutesIn(now) === minutesIn(before)) return [];
  return [say('lasts', { minutes: String(minutesIn(now)), before: String(minutesIn(before)) })];
}

/** The details of a request as lines of text, without the times. */
export function detailLines(details: RequestDetails, { say, money }: PlainWords): readonly string[] {
  const { note, placement, size, budget, links = [] } = details;
  const facts = [
    ...(placement ? [say('placement', { words: placement })] : []),
    ...(size ? [say('size', { words: size })] : []),
    ...(budget ? [say('budget', { amount: money(budget.cents, budget.currency) })] : []),
  ];
  return [note, facts.join('\n'), links.join('\n')];
}

/** A first line, closed with a full stop when more follow; what is empty is left out. */
export function paragraph(first: string, more: readonly (string | null | undefined)[]): string {
  const rest = more.filter((line) => line !== null && line !== undefined && line !== '');
  return rest.length === 0 ? first : [`${first}.`, ...rest].join('\n');
}
