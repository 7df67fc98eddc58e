import type { ViewingPage } from '@/contract/schemas/console-views';

/** A look with one older page of the same look before what it shows; each message once. */
export function withOlder(now: ViewingPage, before: ViewingPage): ViewingPage {
  if (now.viewing.id !== before.viewing.id) return now;
  const firstSeq = now.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const messages = before.messages.filter((one) => one.seq < firstSeq);
  return { ...now, messages: [...messages, ...now.messages], hasOlder: before.hasOlder };
}
