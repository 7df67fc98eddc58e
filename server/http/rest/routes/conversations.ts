import {
  ConversationPath,
  ConversationsAnswer,
  ConversationsQuery,
  ReadAnswer,
  ReadBody,
  UnreadBody,
} from '@/contract/api/v1/conversation';
import { markRead } from '@/server/domain/conversations/mark-read';
import { markUnread } from '@/server/domain/conversations/mark-unread';
import { listConversations } from '@/server/domain/conversations/queries';
import { presentConversationAnswer } from '@/server/http/rest/present-conversation';
import { guardedRoute, NOTHING } from '@/server/http/rest/route';
import { SAMPLE_CONVERSATION, SAMPLE_ID } from '@/server/http/rest/samples';

export const listConversationsRoute = guardedRoute('signed-in', {
  method: 'GET',
  path: '/api/v1/conversations',
  operation: {
    id: 'listConversations',
    summary: 'Your conversations',
    description: 'Newest activity first.',
    params: NOTHING,
    query: ConversationsQuery,
    body: NOTHING,
    status: 200,
    answer: ConversationsAnswer,
    refusals: [],
    sample: { query: { limit: '20' }, answer: { items: [SAMPLE_CONVERSATION], next: null, cursor: '…' } },
  },
  run: async (ctx, { query: { limit, next } }) => {
    const page = await listConversations(ctx, next === undefined ? { limit } : { limit, next });
    return { items: page.items.map(presentConversationAnswer), next: page.next, cursor: page.cursor };
  },
});

export const markReadRoute = guardedRoute('participant', {
  method: 'POST',
  path: '/api/v1/conversations/{id}/read',
  operation: {
    id: 'markRead',
    summary: 'Mark as read',
    description: 'Positions only grow: an older `seq` changes nothing, one beyond the newest message means the newest.',
    params: ConversationPath,
    query: NOTHING,
    body: ReadBody,
    status: 200,
    answer: ReadAnswer,
    refusals: ['conversation.not-found'],
    sample: { params: { id: SAMPLE_ID }, body: { seq: 42 }, answer: { last_read_seq: 42, unread: 0 } },
  },
  run: async (ctx, { params, body }) => {
    const mark = await markRead(ctx, { conversationId: params.id, seq: body.seq });
    return { last_read_seq: mark.lastReadSeq, unread: mark.unread };
  },
});

export const markUnreadRoute = guardedRoute('participant', {
  method: 'POST',
  path: '/api/v1/conversations/{id}/unread',
  operation: {
    id: 'markUnread',
    summary: 'Mark as unread',
    description:
      'For you alone: what others see as read stays so. Reading it ends it; where nothing would be unread, nothing changes.',
    params: ConversationPath,
    query: NOTHING,
    body: UnreadBody,
    status: 200,
    answer: ReadAnswer,
    refusals: ['conversation.not-found'],
    sample: { params: { id: SAMPLE_ID }, body: { seq: 42 }, answer: { last_read_seq: 42, unread: 1 } },
  },
  run: async (ctx, { params, body }) => {
    const mark = await markUnread(ctx, { conversationId: params.id, seq: body.seq });
    return { last_read_seq: mark.lastReadSeq, unread: mark.unread };
  },
});
