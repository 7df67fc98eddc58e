'use client';

import { useMutation } from '@tanstack/react-query';
import { CalendarSync } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/auth/form-problem';
import { EndFeedSheet } from '@/components/settings/calendar/end-feed-sheet';
import { FeedStanding } from '@/components/settings/calendar/feed-standing';
import { NewAddress } from '@/components/settings/calendar/new-address';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { CalendarFeedView } from '@/contract/schemas/calendar-feed';

type CalendarFeedProps = {
  readonly feed: CalendarFeedView | null;
  /** The server's clock when it made this page. */
  readonly now: string;
};

/** The address by which somebody's own calendar follows their bookings: made, shown once, made anew and ended. */
export function CalendarFeed({ feed: first, now }: CalendarFeedProps) {
  const t = useTranslations('settings.calendar');
  const { explain } = useRefusal();
  const [feed, setFeed] = useState(first);
  const [address, setAddress] = useState<string | null>(null);
  const [ending, setEnding] = useState<'renew' | 'revoke' | null>(null);
  const close = () => setEnding(null);

  const renew = useMutation(
    useTRPC().calendar.renewFeed.mutationOptions({
      onSuccess: (made) => {
        setFeed(made.feed);
        setAddress(made.address);
        close();
      },
    }),
  );
  const revoke = useMutation(
    useTRPC().calendar.revokeFeed.mutationOptions({
      onSuccess: () => {
        setFeed(null);
        setAddress(null);
        close();
        void showToast(t('ended'), { tone: 'ok' });
      },
    }),
  );
  const failed = renew.error ?? revoke.error;
  const problem = <FormProblem sentence={failed ? explain(failed).sentence : null} />;

  if (!feed) {
    return (
      <div className="flex max-w-prose flex-col items-start gap-4">
        <p className="text-muted">{t('none')}</p>
        <Button tone="plain" busy={renew.isPending} onClick={() => renew.mutate()}>
          <CalendarSync aria-hidden className="size-4.5" />
          {t('make')}
        </Button>
        {problem}
      </div>
    );
  }
  return (
    <div className="flex max-w-prose flex-col gap-4">
      {address ? <NewAddress address={address} /> : <FeedStanding feed={feed} now={now} />}
      <div className="flex flex-wrap gap-2">
        <Button tone={address ? 'quiet' : 'plain'} onClick={() => setEnding('renew')}>
          {t('renew')}
        </Button>
        <Button tone="quiet" className="text-bad" onClick={() => setEnding('revoke')}>
          {t('revoke')}
        </Button>
      </div>
      <EndFeedSheet
        how={ending}
        isBusy={renew.isPending || revoke.isPending}
        problem={problem}
        onKeep={close}
        onEnd={() => (ending === 'renew' ? renew : revoke).mutate()}
      />
    </div>
  );
}
