'use client';

import { CalendarRange, CloudOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CalendarOfArtist } from '@/components/calendar/calendar-of-artist';
import { useLiveStream } from '@/components/realtime/live-provider';
import { isUnanswered } from '@/components/shell/refusal-of';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

/** An artist's week, or day. */
export function CalendarScreen() {
  const { viewer } = useLiveStream();
  return viewer.artist ? <CalendarOfArtist renderFailed={(failed) => <Failed {...failed} />} /> : <NotAnArtist />;
}

function NotAnArtist() {
  const t = useTranslations('calendar.notAnArtist');
  return (
    <EmptyState
      icon={CalendarRange}
      title={t('title')}
      titleAs="h1"
      body={t('body')}
      action={
        <Link href="/bookings" className={buttonLook()}>
          {t('bookings')}
        </Link>
      }
    />
  );
}

type FailedProps = { readonly error: unknown; readonly retry: () => void };

function Failed({ error, retry }: FailedProps) {
  const t = useTranslations('calendar.failed');
  const { explain } = useRefusal();
  return (
    <EmptyState
      icon={CloudOff}
      title={t('title')}
      body={isUnanswered(error) ? t('notKept') : explain(error).sentence}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <Button onClick={retry}>{t('retry')}</Button>
          <Link href="/bookings" className={buttonLook('plain')}>
            {t('bookings')}
          </Link>
        </span>
      }
    />
  );
}
