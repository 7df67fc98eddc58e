import { z } from 'zod';
import { AUDIT_ACTIONS } from '@/contract/audit/actions';
import { BookingStatus } from '@/contract/bookings/booking-status';
import { ConversationId, StudioId, UserId, ViewingId } from '@/contract/ids/ids';
import { Seq } from '@/contract/schemas/message';
import { EmailAddress, PersonName, words } from '@/contract/schemas/text-fields';

export const REASON_LIMIT = 500;
const SEARCH_LIMIT = 100;

const inStudio = { studioId: StudioId };
/** The `next` of the page before; opaque. */
const next = z.string().max(200).optional();

export const StudioInput = z.strictObject(inStudio);
export type StudioInput = z.infer<typeof StudioInput>;

/**
 * `waiting`: a request waits for the artist. `unanswered`: the last word is the customer's and over an hour old. `quiet`: neither.
 */
export const OverseenState = z.literal(['waiting', 'unanswered', 'quiet']);
export type OverseenState = z.infer<typeof OverseenState>;

const conversationFilters = {
  ...inStudio,
  /** Part of the customer's or artist's name, however it is accented; or the customer's whole e-mail address. */
  person: words(SEARCH_LIMIT).optional(),
  state: OverseenState.optional(),
  /** Has a booking in this state. */
  bookingStatus: BookingStatus.optional(),
  next,
};

export const OverseenConversationsInput = z.strictObject(conversationFilters);
export type OverseenConversationsInput = z.infer<typeof OverseenConversationsInput>;

/** Looking for words people wrote is a privileged act of its own: each page asked for is an entry. */
export const SearchOverseenInput = z.strictObject({ ...conversationFilters, word: words(SEARCH_LIMIT) });
export type SearchOverseenInput = z.infer<typeof SearchOverseenInput>;

export const PeopleInput = z.strictObject({ ...inStudio, next });
export type PeopleInput = z.infer<typeof PeopleInput>;

const Role = z.literal(['artist', 'staff', 'admin']);

/** `name` is used when the address has no account yet. */
export const AddMemberInput = z.strictObject({
  ...inStudio,
  email: EmailAddress,
  name: PersonName.optional(),
  role: Role,
});
export type AddMemberInput = z.infer<typeof AddMemberInput>;

export const RemoveMemberInput = z.strictObject({ ...inStudio, userId: UserId, role: Role });
export type RemoveMemberInput = z.infer<typeof RemoveMemberInput>;

/** To a member of staff or an admin of the conversation's studio. */
export const GiveConversationInput = z.strictObject({ conversationId: ConversationId, userId: UserId });
export type GiveConversationInput = z.infer<typeof GiveConversationInput>;

export const OpenViewingInput = z.strictObject({ conversationId: ConversationId, reason: words(REASON_LIMIT) });
export type OpenViewingInput = z.infer<typeof OpenViewingInput>;

export const ViewingPageInput = z.strictObject({ viewingId: ViewingId, beforeSeq: Seq });
export type ViewingPageInput = z.infer<typeof ViewingPageInput>;

export const AuditInput = z.strictObject({
  ...inStudio,
  action: z.literal(AUDIT_ACTIONS).optional(),
  actor: UserId.optional(),
  next,
});
export type AuditInput = z.infer<typeof AuditInput>;

export const ExportAuditInput = z.strictObject({ studioId: StudioId, format: z.literal(['csv', 'json']) });
export type ExportAuditInput = z.infer<typeof ExportAuditInput>;
