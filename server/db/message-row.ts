import { gistOf, previewOf } from '@/contract/messages/preview';
import type { MessageContent } from '@/contract/messages/registry';
import type { MessageView } from '@/contract/schemas/message';
import { API_WORDS } from '@/server/platform/api-words';

/** Select these, aliased by {@link MESSAGE_JOIN}, to get {@link MessageRow}s. */
export const MESSAGE_COLUMNS = `
  m.id, m.conversation_id, m.seq, m.sender_id, m.client_id, m.kind, m.body, m.booking_id, m.version, m.sent_at, m.edited_at,
  m.deleted_at, m.reply_to_seq, q.sender_id AS quote_sender_id, q.kind AS quote_kind, q.body AS quote_body,
  q.deleted_at AS quote_deleted_at`;

/** Brings the quoted message of `m`. */
export const QUOTE_JOIN = 'LEFT JOIN message q ON q.conversation_id = m.conversation_id AND q.seq = m.reply_to_seq';

export type MessageRow = {
  readonly id: string;
  readonly conversation_id: string;
  readonly seq: number;
  readonly sender_id: string | null;
  readonly client_id: string;
  readonly kind: string;
  readonly body: unknown;
  readonly booking_id: string | null;
  readonly version: number;
  readonly sent_at: Date;
  readonly edited_at: Date | null;
  readonly deleted_at: Date | null;
  readonly reply_to_seq: number | null;
  readonly quote_sender_id: string | null;
  readonly quote_kind: string | null;
  readonly quote_body: unknown;
  readonly quote_deleted_at: Date | null;
};

/** A stored message as its readers see it. The words of a deleted one never leave. */
export function presentMessage(row: MessageRow): MessageView {
  const content = contentOf(row.kind, row.body);
  const deleted = row.deleted_at !== null;
  const shared = {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    senderId: row.sender_id,
    clientId: row.client_id,
    preview: deleted ? '' : previewOf(content, API_WORDS),
    replyTo: presentQuote(row),
    bookingId: row.booking_id,
    sentAt: row.sent_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
    version: row.version,
  };
  return deleted ? { ...shared, kind: content.kind, body: null } : { ...shared, ...content };
}

/** What the preview of a message is written from; `null` once deleted. */
export const presentGist = (kind: string, body: unknown, deletedAt: Date | null): MessageContent | null =>
  deletedAt === null ? gistOf(contentOf(kind, body)) : null;

function presentQuote(row: MessageRow): MessageView['replyTo'] {
  if (row.reply_to_seq === null) return null;
  const gist = row.quote_kind === null ? null : presentGist(row.quote_kind, row.quote_body, row.quote_deleted_at);
  const preview = gist && previewOf(gist, API_WORDS);
  return { seq: row.reply_to_seq, senderId: row.quote_sender_id, preview, gist };
}

// Bodies are parsed by their kind's schema before they are stored; the database is trusted to return what it was given.
const contentOf = (kind: string, body: unknown): MessageContent => ({ kind, body }) as MessageContent;
