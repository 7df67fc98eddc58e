import { z } from 'zod';
import { Id, Instant, Limit, PageKey } from '@/contract/api/v1/fields';
import { ConversationId } from '@/contract/ids/ids';
import { Seq } from '@/contract/schemas/message';

export const ConversationPath = z.strictObject({ id: ConversationId });

export const ConversationsQuery = z.strictObject({ next: PageKey.optional(), limit: Limit });

export const ConversationAnswer = z
  .object({
    id: Id,
    studio: z.object({ id: Id, name: z.string() }),
    artist: z.object({ id: Id, user_id: Id, name: z.string(), handle: z.string(), zone: z.string() }),
    customer: z.object({ user_id: Id, name: z.string() }),
    created_at: Instant,
    activity_at: Instant.describe('When the last message came, or the conversation began. The list’s order.'),
    rev: z
      .int()
      .describe(
        'Counts the events of the conversation, without gaps: what you have at `rev` n holds all events up to n.',
      ),
    last_seq: z.int(),
    last_message: z
      .object({
        seq: z.int(),
        sender_id: Id.nullable(),
        kind: z.string(),
        preview: z.string().describe('One line, in English; empty once deleted.'),
        deleted: z.boolean(),
      })
      .nullable(),
    unread: z
      .int()
      .describe('Messages of others that are not deleted, after `last_read_seq` or from `unread_from_seq` on.'),
    last_read_seq: z.int(),
    unread_from_seq: z.int().nullable().describe('Where you marked it as unread again; null when you did not.'),
  })
  .meta({ id: 'Conversation' });
export type ConversationAnswer = z.infer<typeof ConversationAnswer>;

export const ConversationsAnswer = z
  .object({
    items: z.array(ConversationAnswer),
    next: z.string().nullable().describe('Give it as `next` for the page after; null on the last.'),
    cursor: z
      .string()
      .describe('Open /api/v1/events with it as `Last-Event-ID`, and nothing falls between this list and the stream.'),
  })
  .meta({ id: 'Conversations' });
export type ConversationsAnswer = z.infer<typeof ConversationsAnswer>;

export const ReadBody = z
  .strictObject({ seq: Seq.describe('The newest message that was seen.') })
  .meta({ id: 'ReadBody' });

export const UnreadBody = z
  .strictObject({ seq: Seq.describe('The first message that counts as unread again.') })
  .meta({ id: 'UnreadBody' });

export const ReadAnswer = z.object({ last_read_seq: z.int(), unread: z.int() }).meta({ id: 'ReadPosition' });
export type ReadAnswer = z.infer<typeof ReadAnswer>;
