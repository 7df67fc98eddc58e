import type { ProposalEntry, UpdateEntry } from '@/components/booking/booking-story';
import type { BookingView, ProposalView, SlotView } from '@/contract/schemas/booking';
import type { MessageView } from '@/contract/schemas/message';

/** An hour at this instant, by the clocks of Rome in summer. */
export const slotAt = (startsAt: string): SlotView => ({
  wallStart: new Date(Date.parse(startsAt) + 2 * 3_600_000).toISOString().slice(0, 16),
  zone: 'Europe/Rome',
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
});

/** Tom's booking with Mira, whole and valid, with what the test is about laid over. */
export const bookingOf = (wanted: Partial<BookingView> = {}): BookingView => {
  const slot = slotAt(wanted.startsAt ?? '2031-05-12T10:00:00.000Z');
  return {
    id: 'booking',
    conversationId: 'talk',
    artist: { id: 'artist', userId: 'mira', name: 'Mira', zone: 'Europe/Rome' },
    customer: { userId: 'tom', name: 'Tom' },
    service: { id: 'fern', name: 'Fern', durationMinutes: 60, priceCents: null, currency: 'EUR' },
    status: 'requested',
    ...slot,
    note: '',
    wishes: [slot],
    placement: '',
    size: '',
    budgetCents: null,
    links: [],
    priceCents: null,
    proposal: null,
    reason: null,
    createdAt: '2031-01-01T00:00:00.000Z',
    updatedAt: '2031-01-01T00:00:00.000Z',
    version: 1,
    ...wanted,
  };
};

export const proposalOf = (wanted: Partial<ProposalView> = {}): ProposalView => ({
  id: 'proposal-1',
  number: 1,
  purpose: 'offer',
  side: 'artist',
  slots: [slotAt('2031-05-13T10:00:00.000Z'), slotAt('2031-05-14T10:00:00.000Z')],
  priceCents: null,
  note: '',
  createdAt: '2031-05-09T12:00:00.000Z',
  ...wanted,
});

const shared = (seq: number) => ({
  id: `message-${seq}`,
  conversationId: 'talk',
  seq,
  senderId: 'mira',
  clientId: `client-${seq}`,
  preview: '',
  replyTo: null,
  bookingId: 'booking',
  sentAt: '2031-05-09T12:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  version: 1,
});

const snapshot = { ...slotAt('2031-05-12T10:00:00.000Z'), id: 'booking', serviceName: 'Fern' };

export const requestEntry = (seq: number): MessageView => ({
  ...shared(seq),
  kind: 'booking-request',
  body: { booking: snapshot, note: '' },
});

export const proposalEntry = (seq: number, proposal: ProposalView = proposalOf()): ProposalEntry => ({
  ...shared(seq),
  kind: 'booking-proposal',
  body: { booking: snapshot, proposal: { ...proposal, currency: 'EUR' } },
});

type Step = NonNullable<UpdateEntry['body']>['transition'];

export const updateEntry = (seq: number, transition: Step, startsAt = snapshot.startsAt): UpdateEntry => ({
  ...shared(seq),
  kind: 'booking-update',
  body: { booking: { ...snapshot, ...slotAt(startsAt) }, transition, reason: null },
});

export const reminderEntry = (seq: number): Extract<MessageView, { kind: 'booking-reminder' }> => ({
  ...shared(seq),
  senderId: null,
  kind: 'booking-reminder',
  body: { booking: snapshot, minutesBefore: 120 },
});
