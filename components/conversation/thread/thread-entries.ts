import { asMessage } from '@/components/conversation/as-message';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import type { MessageView } from '@/contract/schemas/message';

/** One bubble: an entry of the conversation, or one that is still on its way (`outgoing`). */
export type ThreadEntry = {
  /** Stays the same when a message on its way becomes an entry, so that its bubble is not built anew. */
  readonly key: string;
  readonly message: MessageView;
  readonly outgoing: OutgoingMessage | null;
  readonly own: boolean;
  /** First and last of what one person wrote within {@link GROUP_MS}. */
  readonly opensGroup: boolean;
  readonly closesGroup: boolean;
};

export type ThreadDay = { readonly day: string; readonly entries: readonly ThreadEntry[] };

export const GROUP_MS = 5 * 60_000;

/** Entries, then what is under way; a message that is both is shown as the entry. */
export function threadEntries(
  messages: readonly MessageView[],
  outgoing: readonly OutgoingMessage[],
  viewerId: string,
): readonly ThreadEntry[] {
  const present = new Set(messages.filter((one) => one.senderId === viewerId).map((one) => one.clientId));
  const underWay = outgoing.filter((one) => !present.has(one.clientId));
  const bare = [
    ...messages.map((message) => entryOf(message, null, viewerId)),
    ...underWay.map((one) => entryOf(asMessage(one), one, viewerId)),
  ];
  return bare.map((entry, index) => ({
    ...entry,
    opensGroup: !continues(bare[index - 1], entry),
    closesGroup: !continues(entry, bare[index + 1]),
  }));
}

const entryOf = (message: MessageView, outgoing: OutgoingMessage | null, viewerId: string): ThreadEntry => {
  const own = message.senderId === viewerId;
  return { key: own ? message.clientId : message.id, message, outgoing, own, opensGroup: true, closesGroup: true };
};

function continues(before: ThreadEntry | undefined, entry: ThreadEntry | undefined): boolean {
  if (!before || !entry || before.message.senderId !== entry.message.senderId) return false;
  if (before.message.kind !== 'text' || entry.message.kind !== 'text') return false;
  return Math.abs(Date.parse(entry.message.sentAt) - Date.parse(before.message.sentAt)) <= GROUP_MS;
}

/** Splits entries by the calendar day that `dayOf` gives; a group never reaches over midnight. */
export function splitByDay(entries: readonly ThreadEntry[], dayOf: (instant: string) => string): readonly ThreadDay[] {
  const days: { day: string; entries: ThreadEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.message.sentAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map(({ day, entries: ofDay }) => ({
    day,
    entries: ofDay.map((entry, index) => {
      const opens = index === 0;
      const closes = index === ofDay.length - 1;
      if ((!opens || entry.opensGroup) && (!closes || entry.closesGroup)) return entry;
      return { ...entry, opensGroup: opens || entry.opensGroup, closesGroup: closes || entry.closesGroup };
    }),
  }));
}
