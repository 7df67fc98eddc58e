type Arrival = {
  readonly conversationId: string;
  /** When the message was sent, in milliseconds of the server's clock. */
  readonly sentAtMs: number;
};

/** One tab of a person, as it hears of a message; the others hear of it too. */
type Listener = {
  readonly isVisible: boolean;
  /** Whether it has the browser's stream; so does a tab that knows of no others. */
  readonly isLeader: boolean;
  /** The conversations that are open in tabs which somebody looks at, this one among them; '' where none is open. */
  readonly looksAt: readonly string[];
  readonly nowMs: number;
};

/** What was missed while away comes all at once and is no news to hear. Wide, because clocks of phones are wrong. */
const NEWS_FOR_MS = 2 * 60_000;

/**
 * Whether a message makes a sound in this tab: not while somebody looks at its conversation, in whichever tab; else in the tab that
 * is looked at, and when none is, in the one that leads.
 */
export function ringsFor(arrival: Arrival, { isVisible, isLeader, looksAt, nowMs }: Listener): boolean {
  if (nowMs - arrival.sentAtMs >= NEWS_FOR_MS || looksAt.includes(arrival.conversationId)) return false;
  return looksAt.length > 0 ? isVisible : isLeader;
}
