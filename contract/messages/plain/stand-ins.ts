import type { PlainSentence, PlainWords } from '@/contract/messages/plain/plain-words';

/** What is stored in the place of the name of somebody whose account was deleted. */
export const FORMER_CUSTOMER = 'Former customer';
export const FORMER_ARTIST = 'Former artist';

/** What is stored as the reason for calling off what they had asked for. */
export const ACCOUNT_CLOSED = 'This account was closed.';

const SENTENCES: ReadonlyMap<string, PlainSentence> = new Map([
  [FORMER_CUSTOMER, 'formerCustomer'],
  [FORMER_ARTIST, 'formerArtist'],
  [ACCOUNT_CLOSED, 'accountClosed'],
]);

/** A name or a reason as its reader should see it: what we stored instead of a person's own words, in their language. */
export function toldIn({ say }: Pick<PlainWords, 'say'>, text: string): string {
  const sentence = SENTENCES.get(text);
  return sentence ? say(sentence) : text;
}
