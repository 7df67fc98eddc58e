type Arrival = {
  readonly conversationId: string;
  /** When the message was sent, in milliseconds of the server's clock. */
  readonly sentAtMs: number;
};
type Screen = { readonly openId: string | null; readonly isVisible: boolean; readonly nowMs: number };

/** What was missed while away comes all at once and is no news to hear. Wide, because clocks of phones are wrong. */
const NEWS_FOR_MS = 2 * 60_000;

/** Whether a message makes a sound: only when its conversation is not what the person looks at. */
export const ringsFor = ({ conversationId, sentAtMs }: Arrival, { openId, isVisible, nowMs }: Screen): boolean =>
  !(isVisible && openId === conversationId) && nowMs - sentAtMs < NEWS_FOR_MS;
