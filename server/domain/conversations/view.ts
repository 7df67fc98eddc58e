import type { ConversationCore, ConversationView } from '@/contract/schemas/conversation';
import { presentGist } from '@/server/db/message-row';

type PictureColumns<Who extends string> = {
  readonly [Name in `${Who}_picture_id` | `${Who}_picture_colour`]: string | null;
} & { readonly [Name in `${Who}_picture_width` | `${Who}_picture_height`]: number | null };

export type ConversationCoreRow = PictureColumns<'artist'> &
  PictureColumns<'customer'> & {
    readonly id: string;
    readonly created_at: Date;
    readonly closed_at: Date | null;
    readonly studio_id: string;
    readonly studio_name: string;
    readonly artist_id: string;
    readonly artist_user_id: string;
    readonly artist_name: string;
    readonly artist_handle: string;
    readonly artist_zone: string;
    readonly customer_id: string;
    readonly customer_name: string;
  };

export type ConversationRow = ConversationCoreRow & {
  readonly rev: number;
  readonly last_seq: number;
  readonly activity_at: Date;
  readonly last_read_seq: number;
  readonly unread_from_seq: number | null;
  readonly unread: number;
  readonly message_sender_id: string | null;
  readonly message_kind: string | null;
  readonly message_body: unknown;
  readonly message_deleted_at: Date | null;
};

export const presentCore = (row: ConversationCoreRow): ConversationCore => ({
  id: row.id,
  studio: { id: row.studio_id, name: row.studio_name },
  artist: {
    id: row.artist_id,
    userId: row.artist_user_id,
    name: row.artist_name,
    handle: row.artist_handle,
    zone: row.artist_zone,
    picture: portrait(
      row.artist_picture_id,
      row.artist_picture_width,
      row.artist_picture_height,
      row.artist_picture_colour,
    ),
  },
  customer: {
    userId: row.customer_id,
    name: row.customer_name,
    picture: portrait(
      row.customer_picture_id,
      row.customer_picture_width,
      row.customer_picture_height,
      row.customer_picture_colour,
    ),
  },
  createdAt: row.created_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
});

/** The columns of a portrait are there together or not at all. */
const portrait = (id: string | null, width: number | null, height: number | null, colour: string | null) =>
  id === null || width === null || height === null || colour === null ? null : { id, width, height, colour };

export const presentConversation = (row: ConversationRow): ConversationView => ({
  ...presentCore(row),
  rev: row.rev,
  lastSeq: row.last_seq,
  activityAt: row.activity_at.toISOString(),
  lastMessage: presentLastMessage(row),
  unread: row.unread,
  lastReadSeq: row.last_read_seq,
  unreadFromSeq: row.unread_from_seq,
});

function presentLastMessage(row: ConversationRow): ConversationView['lastMessage'] {
  if (row.message_kind === null) return null;
  return {
    seq: row.last_seq,
    senderId: row.message_sender_id,
    kind: row.message_kind,
    gist: presentGist(row.message_kind, row.message_body, row.message_deleted_at),
    deleted: row.message_deleted_at !== null,
  };
}
