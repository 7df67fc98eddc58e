'use client';

import { useTranslations } from 'next-intl';
import { calendarDay, daysBetween } from '@/components/conversation/time/calendar-day';
import { dayLabel, timeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useLiveStream } from '@/components/realtime/live-provider';

/** What is wrong, and how old is what one sees. The browser's word about the network only chooses the sentence. */
export default function OfflineWords({ view }: { readonly view: string }) {
  const t = useTranslations('conversations.connection');
  const moment = useMoment();
  const seen = new Date(useLiveStream().asOf(view)).toISOString();
  const day = calendarDay(seen, moment.zone);
  const ago = daysBetween(day, calendarDay(moment.now, moment.zone));
  return (
    <>
      {t(navigator.onLine ? 'lost' : 'offline')}{' '}
      {t('seen', {
        day: ago <= 0 ? 'today' : ago === 1 ? 'yesterday' : 'other',
        date: dayLabel(day, moment, { today: '', yesterday: '' }),
        time: timeLabel(seen, moment),
      })}
    </>
  );
}
