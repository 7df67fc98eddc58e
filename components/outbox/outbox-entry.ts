import type { inferRouterInputs } from '@trpc/server';
import type { MessageBody } from '@/contract/messages/registry';
import type { BookingView } from '@/contract/schemas/booking';
import type { MessageView } from '@/contract/schemas/message';
import type { AppRouter } from '@/server/routers/root';

type Inputs = inferRouterInputs<AppRouter>['bookings'];

/** What can be done about a booking that is there, and what each act takes. */
export type BookingActInputs = Pick<Inputs, 'editRequest' | 'transition' | 'propose' | 'answer'>;
export type BookingActName = keyof BookingActInputs;

type TextMatter = { readonly kind: 'text'; readonly text: string; readonly replyTo: MessageView['replyTo'] };
type RequestMatter = {
  readonly kind: 'booking-request';
  readonly input: Inputs['request'];
  /** What its card says until the server has made one. */
  readonly told: MessageBody<'booking-request'>;
};
export type BookingActMatter = {
  [Name in BookingActName]: {
    readonly kind: 'booking-act';
    readonly act: Name;
    readonly input: BookingActInputs[Name];
  };
}[BookingActName];

/** What somebody wants done. */
export type OutboxMatter = TextMatter | RequestMatter | BookingActMatter;

type Common = {
  readonly viewerId: string;
  /** Made once; every try carries it, so that the server keeps one. Also the React key of the bubble, before and after. */
  readonly clientId: string;
  /** Entries of one conversation are sent one after the other. */
  readonly conversationId: string;
  readonly writtenAt: string;
};

export type EntryState =
  /** `heldBy`: what has kept it from being answered several times now; null while it is only on its way. */
  | { readonly state: 'pending'; readonly heldBy: string | null }
  /** Refused for what it is: sent again only when somebody asks for it. */
  | { readonly state: 'failed'; readonly code: string };

/** Before it is kept. */
export type NewEntry = Common & OutboxMatter;
/** Something written and not answered. `order` is its place among all of its person, whichever tab wrote it. */
export type OutboxEntry = NewEntry & EntryState & { readonly order: number };

/** What the server answers to an entry that it has carried out. */
export type OutboxAnswer =
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'booking'; readonly booking: BookingView };

/** An entry as this tab shows it: also once it is answered, until the conversation shows it. */
export type Underway =
  | OutboxEntry
  | (NewEntry & { readonly order: number; readonly state: 'sent'; readonly message: MessageView | null });

/** What stands in the conversation itself; acts on a booking are told by its card. */
export type OutgoingMessage = Extract<Underway, { kind: 'text' | 'booking-request' }>;

export type TextEntry = Extract<OutgoingMessage, { kind: 'text' }>;
export type RequestEntry = Extract<OutgoingMessage, { kind: 'booking-request' }>;

export const isOutgoingMessage = (entry: Underway): entry is OutgoingMessage => entry.kind !== 'booking-act';
