import { ConversationPath } from '@/contract/api/v1/conversation';
import { MessageAnswer, MessagesAnswer, MessagesQuery, SendMessageBody } from '@/contract/api/v1/message';
import type { ConversationId } from '@/contract/ids/ids';
import { messagesAfter, messagesBefore, NEWEST } from '@/server/domain/messages/queries';
import { sendMessage } from '@/server/domain/messages/send-message';
import { presentMessageAnswer } from '@/server/http/rest/present-message';
import { guardedRoute, NOTHING, type SignedInContext } from '@/server/http/rest/route';
import { SAMPLE_CLIENT_ID, SAMPLE_ID, SAMPLE_MESSAGE } from '@/server/http/rest/samples';

const path = '/api/v1/conversations/{id}/messages';

export const listMessagesRoute = guardedRoute('participant', {
  method: 'GET',
  path,
  operation: {
    id: 'listMessages',
    summary: 'Messages of a conversation',
    description:
      'Newest first, back through `before`; or with `after`, oldest first, what came since. Deleted messages stay, without their words.',
    params: ConversationPath,
    query: MessagesQuery,
    body: NOTHING,
    status: 200,
    answer: MessagesAnswer,
    refusals: ['conversation.not-found'],
    sample: {
      params: { id: SAMPLE_ID },
      query: { before: '43', limit: '1' },
      answer: { items: [SAMPLE_MESSAGE], next: 42 },
    },
  },
  run: (ctx, { params, query: { before, after, limit } }) =>
    after === undefined
      ? newestFirst(ctx, params.id, before ?? NEWEST, limit)
      : oldestFirst(ctx, params.id, after, limit),
});

async function newestFirst(
  ctx: SignedInContext,
  conversationId: ConversationId,
  beforeSeq: number,
  limit: number,
): Promise<MessagesAnswer> {
  const { messages, hasOlder } = await messagesBefore(ctx, { conversationId, beforeSeq, limit });
  const next = hasOlder ? (messages[0]?.seq ?? null) : null;
  return { items: messages.map(presentMessageAnswer).reverse(), next };
}

async function oldestFirst(
  ctx: SignedInContext,
  conversationId: ConversationId,
  afterSeq: number,
  limit: number,
): Promise<MessagesAnswer> {
  const { messages, hasNewer } = await messagesAfter(ctx, { conversationId, afterSeq, limit });
  return { items: messages.map(presentMessageAnswer), next: hasNewer ? (messages.at(-1)?.seq ?? null) : null };
}

export const sendMessageRoute = guardedRoute('participant', {
  method: 'POST',
  path,
  operation: {
    id: 'sendMessage',
    summary: 'Send a message',
    description:
      'Safe to retry: the same `client_id` with the same words returns the same message, with other words it is refused.',
    params: ConversationPath,
    query: NOTHING,
    body: SendMessageBody,
    status: 201,
    answer: MessageAnswer,
    refusals: ['conversation.not-found', 'message.not-found', 'message.client-id-reused', 'request.too-many'],
    sample: {
      params: { id: SAMPLE_ID },
      body: { client_id: SAMPLE_CLIENT_ID, text: 'Would Friday work for you?' },
      answer: SAMPLE_MESSAGE,
    },
  },
  run: async (ctx, { params, body: { client_id, text, reply_to_seq } }) => {
    const draft = { conversationId: params.id, clientId: client_id, text };
    const quote = reply_to_seq === undefined ? {} : { replyToSeq: reply_to_seq };
    return presentMessageAnswer(await sendMessage(ctx, { ...draft, ...quote }));
  },
});
