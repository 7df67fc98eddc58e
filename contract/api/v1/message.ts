import { z } from 'zod';
import { SlotAnswer } from '@/contract/api/v1/booking';
import { DEFAULT_PAGE, Id, Instant, PAGE_LIMIT, SeqNumber, wholeNumber } from '@/contract/api/v1/fields';
import { FeeAnswer } from '@/contract/api/v1/policy';
import { BookingSide, ProposalPurpose } from '@/contract/bookings/booking-status';
import { ClientId } from '@/contract/ids/ids';
import { BookingStep } from '@/contract/messages/kinds/booking-update';
import { Seq } from '@/contract/schemas/message';
import { MAX_MESSAGE_LENGTH, words } from '@/contract/schemas/text-fields';

const MAX_SEQ = 2_147_483_647;

export const MessagesQuery = z
  .strictObject({
    before: wholeNumber(1, MAX_SEQ)
      .optional()
      .describe('Messages older than this `seq`, newest first. Left out: from the newest.'),
    after: wholeNumber(0, MAX_SEQ)
      .optional()
      .describe('Messages newer than this `seq`, oldest first. Not together with `before`.'),
    limit: wholeNumber(1, PAGE_LIMIT).default(DEFAULT_PAGE).describe('Items on a page.'),
  })
  .refine(({ before, after }) => before === undefined || after === undefined);

export const SendMessageBody = z
  .strictObject({
    client_id: ClientId.describe(
      'A UUID of yours, one per message: repeat it on every retry and the message is sent once.',
    ),
    text: words(MAX_MESSAGE_LENGTH).describe(`1 to ${MAX_MESSAGE_LENGTH} characters of plain text.`),
    reply_to_seq: Seq.optional().describe('The message that is quoted.'),
  })
  .meta({ id: 'SendMessageBody' });

const Snapshot = z.object({
  id: Id,
  service_name: z.string(),
  starts_at: Instant,
  ends_at: Instant,
  wall_start: z.string(),
  zone: z.string(),
});

const shared = {
  id: Id,
  conversation_id: Id,
  seq: SeqNumber.describe('1, 2, 3, … in the order everybody sees; order by this, never by time.'),
  sender_id: Id.nullable(),
  client_id: z.string(),
  text: z.string().nullable().describe('The entry as plain text in English, whatever its kind; null once deleted.'),
  reply_to: z
    .object({ seq: z.int(), sender_id: Id.nullable(), preview: z.string().nullable() })
    .nullable()
    .describe('`preview` is null when the quoted message was deleted.'),
  booking_id: Id.nullable(),
  sent_at: Instant,
  edited_at: Instant.nullable(),
  deleted_at: Instant.nullable(),
  version: z.int().describe('Grows with every change of the entry, from 1.'),
};

const Price = z.object({ cents: z.int(), currency: z.string() });

const requestDetails = {
  note: z.string(),
  alternatives: z.array(SlotAnswer).optional().describe('The other wishes, the best first.'),
  placement: z.string().optional(),
  size: z.string().optional(),
  budget: Price.optional(),
  links: z.array(z.string()).optional(),
};

const UpdateBody = z.object({
  booking: Snapshot,
  transition: BookingStep.describe('Steps may be added: show `text` of those you do not know.'),
  reason: z.string().nullable(),
  previous: SlotAnswer.optional().describe('Where it was before it moved.'),
  price: Price.optional().describe('What was agreed.'),
  request: z.object(requestDetails).optional().describe('What the request says since it was edited.'),
  fee: FeeAnswer.optional().describe('What it costs the customer; of `waive`, what it no longer does.'),
});

const ProposalBody = z.object({
  booking: Snapshot,
  proposal: z.object({
    id: Id,
    number: z.int(),
    purpose: ProposalPurpose,
    side: BookingSide,
    slots: z.array(SlotAnswer),
    price_cents: z.int().nullable(),
    currency: z.string(),
    note: z.string(),
    fee: FeeAnswer.optional().describe('What accepting it costs the customer.'),
  }),
});

const ReminderBody = z.object({
  booking: Snapshot,
  minutes_before: z.int().describe('So long before the beginning it was due; it may have come later.'),
});

const ReceiptBody = z.object({
  by: z.string(),
  studio_name: z.string(),
  reason: z.string(),
  entry_number: z.int(),
  entry_hash: z.string(),
});

/** Clients pass over kinds they do not know: `text` reads well for each. */
export const MessageAnswer = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), ...shared }),
    z.object({
      kind: z.literal('booking-request'),
      body: z.object({ booking: Snapshot, ...requestDetails }).nullable(),
      ...shared,
    }),
    z.object({ kind: z.literal('booking-proposal'), body: ProposalBody.nullable(), ...shared }),
    z.object({ kind: z.literal('booking-update'), body: UpdateBody.nullable(), ...shared }),
    z.object({ kind: z.literal('booking-reminder'), body: ReminderBody.nullable(), ...shared }),
    z.object({ kind: z.literal('access-receipt'), body: ReceiptBody.nullable(), ...shared }),
  ])
  .meta({ id: 'Message', description: 'Kinds may be added: show `text` of those you do not know.' });
export type MessageAnswer = z.infer<typeof MessageAnswer>;

export const MessagesAnswer = z
  .object({
    items: z.array(MessageAnswer),
    next: z
      .int()
      .nullable()
      .describe('Give it as `before` (or as `after`, if that was asked for) for the page after; null on the last.'),
  })
  .meta({ id: 'Messages' });
export type MessagesAnswer = z.infer<typeof MessagesAnswer>;
