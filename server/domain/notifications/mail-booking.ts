import { z } from 'zod';
import { BookingStatus } from '@/contract/bookings/booking-status';
import type { Tx } from '@/server/db/database';
import { BOOKING_PARTS, presentBooking } from '@/server/domain/bookings/view';
import type { Deps } from '@/server/domain/context';
import { type BookingNews, composeBookingMail } from '@/server/domain/notifications/compose-booking-mail';
import { mailReaders } from '@/server/domain/notifications/mail-readers';
import type { DomainEvent } from '@/server/events/catalogue';
import type { Reaction } from '@/server/events/reaction';
import { hashedId } from '@/server/platform/hashed-id';
import { queueMail } from '@/server/platform/mail/queue-mail';

export type BookingMailDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'publicUrl'> & { readonly mailFrom: string };

const NAME = 'mail-booking';

/** What is told by mail: whatever changes what stands in the two calendars. */
const NEWS: Readonly<Partial<Record<DomainEvent['type'], BookingNews>>> = {
  'booking.confirmed': 'confirmed',
  'booking.moved': 'moved',
  'booking.cancelled': 'cancelled',
};

const Said = z.object({
  booking: z.object({ id: z.string(), status: BookingStatus, startsAt: z.string(), version: z.int() }),
});
type Said = z.infer<typeof Said>['booking'];

/**
 * Mails both sides what became of what they had agreed on, with the invitation that brings their calendars up to date. What has changed
 * again meanwhile is left to the mail about that. One mail for a person and a version, however often this runs.
 */
export const mailBooking = (deps: BookingMailDeps): Reaction => ({
  name: NAME,
  types: Object.keys(NEWS) as DomainEvent['type'][],
  beginsNow: true,
  run: async ({ type, payload }) => {
    const news = NEWS[type];
    if (news) await deps.db.transact((tx) => queueFor(tx, deps, { ...Said.parse(payload).booking, news }));
  },
});

type Told = Said & { readonly news: BookingNews };

async function queueFor(tx: Tx, deps: BookingMailDeps, said: Told): Promise<void> {
  const row = await tx.booking.findUnique({ where: { id: said.id }, include: BOOKING_PARTS });
  // What was never agreed on stands in no calendar.
  if (!row?.agreedAt) return;
  const booking = presentBooking(row);
  if (booking.status !== said.status || booking.startsAt !== said.startsAt) return;
  const { news } = said;
  const { publicUrl, mailFrom } = deps;
  for (const reader of await mailReaders(tx, [booking.customer.userId, booking.artist.userId])) {
    if (!reader.bookingMails) continue;
    const id = hashedId(`${NAME}/${said.id}/${said.version}/${reader.userId}`);
    await queueMail(tx, deps, composeBookingMail({ news, booking, reader, publicUrl, mailFrom }), id);
  }
}
