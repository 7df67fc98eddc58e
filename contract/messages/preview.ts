import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { MESSAGE_KINDS, type MessageBody, type MessageContent, type MessageKind } from '@/contract/messages/registry';

export const PREVIEW_LENGTH = 140;

/** The registry in the one form by which the compiler sees that a kind's definition takes that kind's body. */
const KINDS: { readonly [Kind in MessageKind]: MessageKindDefinition<Kind, MessageBody<Kind>> } = MESSAGE_KINDS;

/** The entry as plain text, in full. */
export const plainTextOf = <Kind extends MessageKind>({ kind, body }: MessageContent<Kind>): string =>
  KINDS[kind].plainText(body);

/** One line of at most {@link PREVIEW_LENGTH} code points, cut with an ellipsis. */
export function previewOf(content: MessageContent): string {
  const points = Array.from(plainTextOf(content).replace(/\s+/g, ' '));
  return points.length <= PREVIEW_LENGTH ? points.join('') : `${points.slice(0, PREVIEW_LENGTH - 1).join('')}…`;
}
