import type { BookingSnapshot, PriceSnapshot, SlotSnapshot } from '@/contract/messages/booking-snapshot';

// Own names of days and months: what `Intl` writes differs between browsers and changes with their versions.
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri 9 May 2031, 14:30` */
function wallLine(wallStart: string): string {
  const day = new Date(`${wallStart}Z`);
  const date = `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  return `${date}, ${wallStart.slice('YYYY-MM-DDT'.length)}`;
}

/** `Fri 9 May 2031, 14:30 (Europe/Rome)` */
export const slotLine = ({ wallStart, zone }: SlotSnapshot): string => `${wallLine(wallStart)} (${zone})`;

/** `Fri 9 May 2031, 14:30 or Sat 10 May 2031, 09:00 (Europe/Rome)`; each with its zone when they differ. */
export function slotsLine(slots: readonly SlotSnapshot[]): string {
  const zones = new Set(slots.map(({ zone }) => zone));
  if (zones.size > 1) return slots.map(slotLine).join(' or ');
  return `${slots.map(({ wallStart }) => wallLine(wallStart)).join(' or ')} (${[...zones].join('')})`;
}

/** `Fine-line tattoo, Fri 9 May 2031, 14:30 (Europe/Rome)` */
export const bookingLine = (booking: BookingSnapshot): string => `${booking.serviceName}, ${slotLine(booking)}`;

/** `180 EUR`, `82.50 EUR`, `12,500 INR` */
export function priceLine({ cents, currency }: PriceSnapshot): string {
  const [whole = '', part = ''] = (cents / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${part === '00' ? grouped : `${grouped}.${part}`} ${currency}`;
}

/** A first line, closed with a full stop when more follow; what is empty is left out. */
export function paragraph(first: string, more: readonly (string | null | undefined)[]): string {
  const rest = more.filter((line) => line !== null && line !== undefined && line !== '');
  return rest.length === 0 ? first : [`${first}.`, ...rest].join('\n');
}
