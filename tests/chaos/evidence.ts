import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationView, ThreadView } from '@/contract/schemas/conversation';
import type { Entry } from '@/tests/chaos/ledger';
import type { ReceivedMail } from '@/tests/chaos/mail-sink';

/** A message as the database has it. */
export type StoredMessage = {
  readonly conversationId: string;
  readonly seq: number;
  readonly id: string;
  readonly version: number;
  readonly deleted: boolean;
  readonly senderId: string | null;
  readonly clientId: string;
};

/** All that one device shows, or would show if it were opened now. */
export type Shown = {
  readonly conversations: readonly ConversationView[];
  readonly threads: readonly ThreadView[];
  readonly bookings: readonly BookingView[];
};

export type DeviceEvidence = {
  readonly name: string;
  readonly userId: string;
  readonly shown: Shown;
  /** The same person's views, just fetched. */
  readonly fetched: Shown;
  /** Client ids that still wait in its outgoing box. */
  readonly unsent: readonly string[];
};

export type Position = { readonly userId: string; readonly conversationId: string; readonly seq: number };

/** What is known once all is quiet, from every side. */
export type Evidence = {
  readonly ledger: readonly Entry[];
  readonly stored: readonly StoredMessage[];
  readonly bookings: readonly { readonly id: string; readonly clientId: string | null; readonly version: number }[];
  /** Counted anew, message by message. */
  readonly unread: readonly (Omit<Position, 'seq'> & { readonly unread: number })[];
  readonly readUpTo: readonly Position[];
  /** Reasons of looks that are in the audit. */
  readonly auditedReasons: readonly string[];
  readonly devices: readonly DeviceEvidence[];
  /** Work that follows from events: past its lease, or given up. */
  readonly overdueTasks: readonly string[];
  /** Addresses to which a mail is still on its way, under a lease. */
  readonly mailsUnderWay: readonly string[];
  readonly mails: readonly ReceivedMail[];
  /** Whose phone should have rung by now, and how often it has; left out while somebody still has it in hand. */
  readonly rung: readonly { readonly userId: string; readonly times: number }[];
  /** What the database itself breaks of `npm run invariants`. */
  readonly brokenPromises: readonly string[];
};
