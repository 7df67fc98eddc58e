import { useTranslations } from 'next-intl';
import { MessageEntry } from '@/components/conversation/thread/message-entry';
import type { ThreadEntry } from '@/components/conversation/thread/thread-entries';
import type { Mark } from '@/components/conversation/thread/tick-mark';
import { type Tick, tickOf } from '@/components/conversation/thread/tick-of';
import { dayLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import type { ParticipantView } from '@/contract/schemas/conversation';

type DaySectionProps = {
  readonly day: string;
  readonly entries: readonly ThreadEntry[];
  readonly participants: readonly ParticipantView[];
  readonly viewerId: string;
  /** The entry before which the divider stands. */
  readonly dividerKey: string | null;
  readonly flashKey: string | null;
};

const markOf = ({ outgoing, message }: ThreadEntry, tick: () => Tick): Mark =>
  outgoing && outgoing.state !== 'sent' ? outgoing.state : message.seq > 0 ? tick() : 'pending';

/** One calendar day; its name stays at the top while the day is in view. */
export function DaySection({ day, entries, participants, viewerId, dividerKey, flashKey }: DaySectionProps) {
  const t = useTranslations('conversations');
  const moment = useMoment();
  const label = dayLabel(day, moment, { today: t('today'), yesterday: t('yesterday') });
  return (
    <section aria-label={label} className="pb-2">
      <h2 className="pointer-events-none sticky top-2 z-10 flex justify-center py-1">
        <span className="rounded-full border border-line bg-ground px-3 py-0.5 font-medium text-muted text-xs shadow-raised">
          {label}
        </span>
      </h2>
      {entries.map((entry) => (
        <EntryWithDivider
          key={entry.key}
          entry={entry}
          divided={entry.key === dividerKey}
          flash={entry.key === flashKey}
          mark={entry.own ? markOf(entry, () => tickOf(entry.message.seq, participants, viewerId)) : null}
        />
      ))}
    </section>
  );
}

type EntryWithDividerProps = {
  readonly entry: ThreadEntry;
  readonly divided: boolean;
  readonly flash: boolean;
  readonly mark: Mark | null;
};

function EntryWithDivider({ entry, divided, flash, mark }: EntryWithDividerProps) {
  const { message, outgoing, own, opensGroup, closesGroup } = entry;
  return (
    <>
      {divided ? <UnreadDivider /> : null}
      <MessageEntry
        message={message}
        outgoing={outgoing}
        own={own}
        opensGroup={opensGroup || divided}
        closesGroup={closesGroup}
        flash={flash}
        mark={mark}
      />
    </>
  );
}

function UnreadDivider() {
  const t = useTranslations('thread');
  return (
    <div data-unread-divider className="flex scroll-mt-12 items-center gap-3 pt-4 pb-1 font-medium text-accent text-xs">
      <span aria-hidden className="h-px flex-1 bg-accent/40" />
      <span>{t('unreadDivider')}</span>
      <span aria-hidden className="h-px flex-1 bg-accent/40" />
    </div>
  );
}
