import type { NewEntry, OutboxEntry } from '@/components/outbox/outbox-entry';

/** A text of Tom's for tests. */
export const textEntry = (clientId: string, conversationId = 'talk', text = `words of ${clientId}`) =>
  ({
    kind: 'text',
    viewerId: 'tom',
    clientId,
    conversationId,
    text,
    replyTo: null,
    writtenAt: '2031-05-09T12:00:00.000Z',
  }) as const satisfies NewEntry;

/** An act of Tom's on a booking. */
export const cancelling = (clientId: string, reason = 'I am ill') =>
  ({
    kind: 'booking-act',
    act: 'transition',
    viewerId: 'tom',
    clientId,
    conversationId: 'talk',
    writtenAt: '2031-05-09T12:00:00.000Z',
    input: { bookingId: 'booking', transition: 'cancel', reason, clientId },
  }) as const satisfies NewEntry;

export const kept = (entry: NewEntry, order: number): OutboxEntry => ({
  ...entry,
  order,
  state: 'pending',
  heldBy: null,
});
