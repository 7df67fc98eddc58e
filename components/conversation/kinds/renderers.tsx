import type { ComponentType } from 'react';
import {
  AccessReceiptNote,
  BookingProposalCard,
  BookingReminderLine,
  BookingRequestCard,
  BookingUpdateLine,
} from '@/components/conversation/kinds/lazy-kinds';
import { TextBubble } from '@/components/conversation/kinds/text-bubble';
import type { Mark } from '@/components/conversation/thread/tick-mark';
import type { MessageKind } from '@/contract/messages/registry';
import type { MessageView } from '@/contract/schemas/message';

export type MessageOf<Kind extends MessageKind> = Extract<MessageView, { kind: Kind }>;

/** What every kind is given to show an entry. */
export type KindProps<Kind extends MessageKind> = {
  readonly message: MessageOf<Kind>;
  readonly own: boolean;
  readonly opensGroup: boolean;
  readonly closesGroup: boolean;
  readonly mark: Mark | null;
};

/** One line a kind; a kind without one does not compile. */
const RENDERERS: { readonly [Kind in MessageKind]: ComponentType<KindProps<Kind>> } = {
  text: TextBubble,
  'booking-request': BookingRequestCard,
  'booking-proposal': BookingProposalCard,
  'booking-update': BookingUpdateLine,
  'booking-reminder': BookingReminderLine,
  'access-receipt': AccessReceiptNote,
};

/** How an entry stands in the thread: bubbles and cards at their sender's side, lines in the middle. */
export const PLACES: { readonly [Kind in MessageKind]: 'side' | 'middle' } = {
  text: 'side',
  'booking-request': 'side',
  'booking-proposal': 'side',
  'booking-update': 'middle',
  'booking-reminder': 'middle',
  'access-receipt': 'middle',
};

/** Shows an entry by its kind. */
export function MessageBody({ message, ...rest }: KindProps<MessageKind>) {
  const Renderer = RENDERERS[message.kind] as ComponentType<KindProps<MessageKind>>;
  return <Renderer message={message} {...rest} />;
}
