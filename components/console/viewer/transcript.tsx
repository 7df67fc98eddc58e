'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useMemo, useState } from 'react';
import { TranscriptEntry } from '@/components/console/viewer/transcript-entry';
import { useReadingScene } from '@/components/console/viewer/use-reading-scene';
import { ThreadSceneProvider } from '@/components/conversation/thread/thread-context';
import { splitByDay, threadEntries } from '@/components/conversation/thread/thread-entries';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { dayLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTold } from '@/components/conversation/use-told';
import { refusalOf } from '@/components/shell/refusal-of';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import type { ViewingPage } from '@/contract/schemas/console-views';

/** Nobody's own: whoever reads this wrote none of it. */
const NOBODY = '';

type TranscriptProps = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly page: ViewingPage;
  readonly onOlder: () => Promise<void>;
  readonly onOver: () => void;
};

/** What was said, by whom, day by day: a record to read, with nothing to press but older pages. */
export function Transcript({ ref, page, onOlder, onOver }: TranscriptProps) {
  const t = useTranslations('console.look');
  const days = useTranslations('conversations');
  const moment = useMoment();
  const { artist, customer } = page.conversation;
  const told = useTold();
  const scene = useReadingScene(page, ref);
  const entries = useMemo(
    () => splitByDay(threadEntries(page.messages, [], NOBODY), (instant) => calendarDay(instant, moment.zone)),
    [page.messages, moment.zone],
  );
  return (
    <ThreadSceneProvider value={scene}>
      <div
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label={t('log', { customer: told(customer.name), artist: told(artist.name) })}
        aria-live="off"
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div className="mx-auto w-full max-w-3xl px-3 pt-2 pb-6 sm:px-6">
          <OlderPage hasOlder={page.hasOlder} onOlder={onOlder} onOver={onOver} />
          {entries.map(({ day, entries: ofDay }) => {
            const label = dayLabel(day, moment, { today: days('today'), yesterday: days('yesterday') });
            return (
              <section key={day} aria-label={label} className="pb-2">
                <h2 className="pointer-events-none sticky top-2 z-10 flex justify-center py-1">
                  <span className="rounded-full border border-line bg-ground px-3 py-0.5 font-medium text-muted text-xs shadow-raised">
                    {label}
                  </span>
                </h2>
                {ofDay.map((entry) => (
                  <TranscriptEntry key={entry.key} entry={entry} page={page} />
                ))}
              </section>
            );
          })}
          {page.messages.length === 0 ? <p className="py-12 text-center text-muted">{t('nothingSaid')}</p> : null}
        </div>
      </div>
    </ThreadSceneProvider>
  );
}

type OlderPageProps = {
  readonly hasOlder: boolean;
  readonly onOlder: () => Promise<void>;
  readonly onOver: () => void;
};

/** By a press and never by scrolling alone: each page is recorded. */
function OlderPage({ hasOlder, onOlder, onOver }: OlderPageProps) {
  const t = useTranslations('console.look');
  const { explain } = useRefusal();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onOlder();
    } catch (error) {
      const { code } = refusalOf(error);
      if (code === 'viewing.over' || code === 'viewing.not-found') onOver();
      else setProblem(explain(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  if (!hasOlder) return <p className="py-5 text-center text-muted text-sm">{t('beginning')}</p>;
  return (
    <div className="flex flex-col items-center gap-1.5 py-4 text-center">
      {problem ? <ProblemLine>{problem}</ProblemLine> : null}
      <Button tone="plain" size="small" busy={busy} onClick={() => void load()}>
        {t('older')}
      </Button>
      <p className="text-muted text-xs">{t('olderHint')}</p>
    </div>
  );
}
