'use client';

import { ShieldCheck, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { VIEW_PATHS } from '@/components/console/console-place';
import { DetailHeader } from '@/components/console/shell/detail-header';
import { Transcript } from '@/components/console/viewer/transcript';
import { useTimeLeft } from '@/components/console/viewer/use-time-left';
import { useTold } from '@/components/conversation/use-told';
import { useLiveStream } from '@/components/realtime/live-provider';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import type { ViewingPage } from '@/contract/schemas/console-views';

type LookScreenProps = {
  readonly page: ViewingPage;
  /** One older page; each is an entry of its own. */
  readonly onOlder: () => Promise<void>;
  readonly onClose: () => void;
  readonly onOver: () => void;
};

/** A conversation as it stood when the look was opened. It can only be read, and nothing comes to it. */
export function LookScreen({ page, onOlder, onClose, onOver }: LookScreenProps) {
  const t = useTranslations('console.look');
  const { artist, customer } = page.conversation;
  const told = useTold();
  const customerName = told(customer.name);
  const left = useTimeLeft(page.viewing, onOver);
  const log = useRef<HTMLDivElement>(null);
  // The button that opened it is gone.
  useEffect(() => log.current?.focus(), []);
  return (
    <>
      <DetailHeader
        back={VIEW_PATHS.conversations}
        start={<Avatar name={customerName} picture={customer.picture} />}
        title={<bdi>{customerName}</bdi>}
        below={t('with', { artist: told(artist.name) })}
        action={
          <Button tone="plain" size="small" onClick={onClose}>
            <X aria-hidden className="size-4" />
            {t('close')}
          </Button>
        }
      />
      <LookBanner viewing={page.viewing} left={left} />
      <Transcript ref={log} page={page} onOlder={onOlder} onOver={onOver} />
    </>
  );
}

function LookBanner({ viewing, left }: { readonly viewing: ViewingPage['viewing']; readonly left: number }) {
  const t = useTranslations('console.look');
  const { viewer } = useLiveStream();
  return (
    <div className="flex shrink-0 items-start gap-3 border-b bg-warn-soft px-4 py-2.5 text-sm lg:px-6">
      <ShieldCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-warn" />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="font-medium [overflow-wrap:anywhere]">{t('banner', { name: viewer.name })}</p>
        <p dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
          {t('bannerReason', { reason: viewing.reason })}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-muted tabular-nums">
          <span role="timer">{t('left', { minutes: left })}</span>
          <span>{t('entry', { number: viewing.entryNumber })}</span>
          <span>{t('leaving')}</span>
        </p>
      </div>
    </div>
  );
}
