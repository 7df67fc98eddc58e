import type { z } from 'zod';
import { accessReceiptKind } from '@/contract/messages/kinds/access-receipt';
import { bookingProposalKind } from '@/contract/messages/kinds/booking-proposal';
import { bookingReminderKind } from '@/contract/messages/kinds/booking-reminder';
import { bookingRequestKind } from '@/contract/messages/kinds/booking-request';
import { bookingUpdateKind } from '@/contract/messages/kinds/booking-update';
import { textKind } from '@/contract/messages/kinds/text';

export const MESSAGE_KINDS = {
  text: textKind,
  'booking-request': bookingRequestKind,
  'booking-proposal': bookingProposalKind,
  'booking-update': bookingUpdateKind,
  'booking-reminder': bookingReminderKind,
  'access-receipt': accessReceiptKind,
} as const;

export type MessageKind = keyof typeof MESSAGE_KINDS;
export type MessageBody<Kind extends MessageKind> = z.infer<(typeof MESSAGE_KINDS)[Kind]['body']>;

/** Kind and body together, so that narrowing the one narrows the other. */
export type MessageContent<Kinds extends MessageKind = MessageKind> = {
  [Kind in Kinds]: { readonly kind: Kind; readonly body: MessageBody<Kind> };
}[Kinds];
