import type { MessageView } from '@/contract/schemas/message';

type TextMessage = Extract<MessageView, { kind: 'text' }>;
type Wanted = Partial<TextMessage> & { readonly seq: number; readonly text?: string };

/** A text message for tests, whole and valid, with what the test is about laid over. */
export const textMessage = ({ text = 'hello', ...rest }: Wanted): TextMessage => ({
  kind: 'text',
  body: { text },
  id: `message-${rest.seq}`,
  conversationId: 'talk',
  senderId: 'mira',
  clientId: `client-${rest.seq}`,
  preview: text,
  replyTo: null,
  bookingId: null,
  sentAt: '2031-05-09T12:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  version: 1,
  ...rest,
});
