import type { BookingStep } from '@/contract/messages/kinds/booking-update';
import type { ChargedAct, FeeSnapshot } from '@/contract/schemas/policy';

/** The sentences of `messages/<language>/plain.json`. */
export type PlainSentence =
  | 'request'
  | 'offer'
  | 'move'
  | 'instead'
  | 'before'
  | 'or'
  | 'lasts'
  | 'placement'
  | 'size'
  | 'budget'
  | 'look'
  | 'reminder'
  | 'formerCustomer'
  | 'formerArtist'
  | 'accountClosed'
  | `step.${BookingStep}`
  | `fee.${ChargedAct | 'begun' | 'asked' | 'part' | 'share'}`;

/** What it takes to write entries as text for one reader: sentences, times and amounts in their language. */
export interface PlainWords {
  say(sentence: PlainSentence, parts?: Readonly<Record<string, string>>): string;
  /** A moment by the clocks it was promised by (`YYYY-MM-DDTHH:mm`), with its weekday and year. */
  time(wallStart: string): string;
  money(cents: number, currency: string): string;
  /** A fee with its reason. Left out by whoever writes one short line: what they carry to a browser is counted by the byte. */
  readonly fee?: (fee: FeeSnapshot) => string;
}
