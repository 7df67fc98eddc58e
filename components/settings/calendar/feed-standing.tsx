import { CalendarSync } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { CalendarFeedView } from '@/contract/schemas/calendar-feed';

type FeedStandingProps = { readonly feed: CalendarFeedView; readonly now: string };

/** That there is an address, since when, and whether any program reads it. */
export function FeedStanding({ feed, now }: FeedStandingProps) {
  const t = useTranslations('settings.calendar');
  const format = useFormatter();
  // What happened after this page was made is now.
  const ago = (instant: string) => {
    const [then, shown] = [new Date(instant), new Date(now)];
    return format.relativeTime(then, then > shown ? then : shown);
  };
  return (
    <div className="flex gap-4 rounded-lg border bg-raised p-4 shadow-raised">
      <CalendarSync aria-hidden className="mt-0.5 size-6 shrink-0 text-muted" strokeWidth={1.5} />
      <div className="min-w-0">
        <p className="font-medium">{t('made', { when: ago(feed.createdAt) })}</p>
        <p className="text-muted text-sm">
          {feed.lastReadAt ? t('lastRead', { when: ago(feed.lastReadAt) }) : t('neverRead')}
        </p>
        <p className="mt-2 text-muted text-sm">{t('notAgain')}</p>
      </div>
    </div>
  );
}
