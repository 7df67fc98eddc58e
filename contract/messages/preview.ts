import { proposalText, reminderText, requestText, updateText } from '@/contract/messages/plain/booking-texts';
import type { PlainWords } from '@/contract/messages/plain/plain-words';
import type { MessageBody, MessageContent, MessageKind } from '@/contract/messages/registry';

export const PREVIEW_LENGTH = 140;

/**
 * Each kind as one or more lines of plain text: list previews, quotes, notifications, other programs. Apart from the kinds themselves,
 * because browsers write it too, and load no schemas.
 */
const PLAIN_TEXTS: { readonly [Kind in MessageKind]: (body: MessageBody<Kind>, words: PlainWords) => string } = {
  text: ({ text }) => text,
  'booking-request': requestText,
  'booking-proposal': proposalText,
  'booking-update': updateText,
  'booking-reminder': reminderText,
  'access-receipt': ({ by, studioName, reason }, { say }) => say('look', { by, studio: studioName, reason }),
};

/** The entry as plain text, in full. */
export const plainTextOf = <Kind extends MessageKind>(
  { kind, body }: MessageContent<Kind>,
  words: PlainWords,
): string => PLAIN_TEXTS[kind](body, words);

/** One line of at most {@link PREVIEW_LENGTH} code points, cut with an ellipsis. */
export const previewOf = (content: MessageContent, words: PlainWords): string => oneLine(plainTextOf(content, words));

/** An entry as it is stored and sent; `body` is null once deleted. */
type Stored = { readonly kind: MessageKind; readonly body: MessageBody<MessageKind> | null };

/**
 * What it takes to write the entry's preview in whichever language it is read: its content, with everything long cut. Lists and quotes
 * carry it, because an event goes to people of several languages.
 */
export const gistOf = ({ kind, body }: Stored): MessageContent | null =>
  body === null
    ? null
    : JSON.parse(JSON.stringify({ kind, body }), (_key, value: unknown) =>
        typeof value === 'string' ? oneLine(value) : value,
      );

function oneLine(text: string): string {
  const points = Array.from(text.replace(/\s+/g, ' '));
  return points.length <= PREVIEW_LENGTH ? points.join('') : `${points.slice(0, PREVIEW_LENGTH - 1).join('')}…`;
}
