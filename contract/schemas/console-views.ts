import type { AuditAction } from '@/contract/audit/actions';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { MembershipRole } from '@/contract/schemas/account';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationCore, ParticipantRole, ParticipantView } from '@/contract/schemas/conversation';
import type { MessagePage } from '@/contract/schemas/message';

type PersonRef = { readonly userId: string; readonly name: string };

/** A studio that the actor works in as staff or admin; the stronger role counts. */
export type ConsoleStudio = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly role: Extract<MembershipRole, 'staff' | 'admin'>;
};

/** A conversation from outside: who, when and how it stands; never a word of it. */
export type OverseenConversation = {
  readonly id: string;
  readonly artist: { readonly id: string; readonly userId: string; readonly name: string };
  readonly customer: PersonRef;
  readonly activityAt: string;
  /** Who wrote last, and when; `null` when nobody has. Receipts and deleted messages do not count. */
  readonly lastWord: { readonly by: ParticipantRole; readonly at: string } | null;
  readonly isWaiting: boolean;
  readonly isUnanswered: boolean;
  /** How many bookings stand in which state. */
  readonly bookings: readonly { readonly status: BookingStatus; readonly count: number }[];
  /** Staff who were given it. */
  readonly staff: readonly PersonRef[];
  /** Messages with the word that was looked for; `null` when none was. */
  readonly hits: number | null;
};

export type OverseenPage = { readonly items: readonly OverseenConversation[]; readonly next: string | null };

/** One of them, with the studio it is of. */
export type OverseenConversationOfStudio = OverseenConversation & { readonly studioId: string };

/** A look that an admin took. */
export type LookView = {
  readonly entryNumber: number;
  readonly at: string;
  readonly by: PersonRef;
  readonly reason: string;
  readonly conversationId: string;
  readonly artistName: string;
  readonly customerName: string;
};

/** The longest waiting come first; each list is the beginning of what `count` counts. */
export type ConsoleOverview = {
  readonly waiting: {
    readonly count: number;
    readonly items: readonly {
      readonly bookingId: string;
      readonly conversationId: string;
      readonly artistName: string;
      readonly customerName: string;
      readonly serviceName: string;
      readonly requestedAt: string;
    }[];
  };
  readonly unanswered: { readonly count: number; readonly items: readonly OverseenConversation[] };
  /** Newest first; for staff always empty. */
  readonly looks: readonly LookView[];
};

export type MemberView = PersonRef & {
  readonly email: string;
  readonly roles: readonly MembershipRole[];
  /** Their public handle, when they take bookings here. */
  readonly artistHandle: string | null;
  /** Conversations they were given. */
  readonly given: number;
  readonly isDisabled: boolean;
};

/** Somebody who talks to an artist of the studio. Their address stays theirs. */
export type CustomerView = PersonRef & {
  readonly conversations: number;
  readonly bookings: number;
  readonly lastActiveAt: string;
};

/** All members come with the first page; `next` goes on with the customers. */
export type PeoplePage = {
  readonly members: readonly MemberView[];
  readonly customers: readonly CustomerView[];
  readonly next: string | null;
};

/** What an admin sees of a conversation, and until when. It cannot be changed through this, and nothing comes to it live. */
export type ViewingPage = MessagePage & {
  readonly viewing: {
    readonly id: string;
    readonly conversationId: string;
    readonly reason: string;
    readonly openedAt: string;
    readonly expiresAt: string;
    /** Of the audit; the receipt in the conversation names the same one. */
    readonly entryNumber: number;
  };
  readonly conversation: ConversationCore;
  readonly participants: readonly ParticipantView[];
  readonly bookings: readonly BookingView[];
};

export type AuditEntryView = {
  readonly number: number;
  readonly at: string;
  /** `null` for the system. */
  readonly actor: PersonRef | null;
  readonly action: AuditAction;
  /** What the entry says of itself, resolved to names of today. Each is `null` where the entry does not speak of it. */
  readonly conversation: { readonly id: string; readonly artistName: string; readonly customerName: string } | null;
  readonly person: PersonRef | null;
  readonly role: MembershipRole | null;
  readonly reason: string | null;
  readonly word: string | null;
  readonly hash: string;
};

/** Newest first. `entries` is how many there are in all. */
export type AuditPage = {
  readonly items: readonly AuditEntryView[];
  readonly next: string | null;
  readonly entries: number;
};
