import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lookPath } from '@/components/console/console-place';
import { conversationPath, ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel, listTimeLabel, type Moment } from '@/components/conversation/time/moment-labels';
import { Avatar } from '@/components/ui/avatar';
import type { ConsoleOverview } from '@/contract/schemas/console-views';

type WaitingRowProps = {
  readonly request: ConsoleOverview['waiting']['items'][number];
  readonly moment: Moment;
  readonly leadsTo: 'look' | 'talk';
};

const LOOK =
  'flex min-h-[4.25rem] items-center gap-3 rounded-lg px-3 py-2 transition-colors hover:bg-ink/5 focus-visible:-outline-offset-2';

/** A request that waits for its artist, the longest first. */
export function WaitingRow({ request, moment, leadsTo }: WaitingRowProps) {
  const t = useTranslations('console.overview');
  const days = useTranslations('conversations');
  const { bookingId, conversationId, artistName, customerName, serviceName, requestedAt } = request;
  const words = (
    <>
      <Avatar name={customerName} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">
            <bdi>{customerName}</bdi>
          </span>
          <time
            dateTime={requestedAt}
            title={fullTimeLabel(requestedAt, moment)}
            className="shrink-0 text-muted text-xs tabular-nums"
          >
            {listTimeLabel(requestedAt, moment, { today: days('today'), yesterday: days('yesterday') })}
          </time>
        </span>
        <span className="truncate text-muted text-sm">
          {t('waiting.line', { service: serviceName, artist: artistName })}
        </span>
      </span>
    </>
  );
  return leadsTo === 'talk' ? (
    <Link
      href={`${conversationPath(conversationId)}#booking-${bookingId}`}
      prefetch={false}
      data-row={bookingId}
      className={LOOK}
    >
      {words}
    </Link>
  ) : (
    <ShallowLink href={lookPath(conversationId)} data-row={bookingId} className={LOOK}>
      {words}
    </ShallowLink>
  );
}
