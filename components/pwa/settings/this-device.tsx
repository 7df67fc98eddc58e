'use client';

import { BellOff, BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { IosSteps } from '@/components/pwa/install/install-steps';
import type { PushState } from '@/components/pwa/push/here';
import { type UnblockWay, unblockWay } from '@/components/pwa/push/unblock-way';
import { usePushHere } from '@/components/pwa/push/use-push-here';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';

type ThisDeviceProps = { readonly viewerId: string; readonly onTest: (() => void) | null; readonly isTesting: boolean };

/** Whether this device rings, why one would want that, and what to do where it cannot. */
export function ThisDevice({ viewerId, onTest, isTesting }: ThisDeviceProps) {
  const t = useTranslations('pwa.notifications');
  const { state, isBusy, turnOn, turnOff } = usePushHere(viewerId);
  if (state === null) return <Skeleton className="h-24 rounded-lg" />;
  if (state !== 'on' && state !== 'off') return <Unable state={state} />;
  const isOn = state === 'on';
  const Icon = isOn ? BellRing : BellOff;
  return (
    <div className="flex flex-col gap-3 rounded-lg border bg-raised p-4 shadow-raised">
      <p className="flex items-center gap-3">
        <Icon aria-hidden className="size-6 shrink-0 text-muted" strokeWidth={1.5} />
        <span>
          <span className="block font-medium">{t('here')}</span>
          <span className="text-muted text-sm">{t(isOn ? 'isOn' : 'isOff')}</span>
        </span>
      </p>
      {isOn ? null : <p className="text-muted text-sm">{t('why')}</p>}
      <div className="flex flex-wrap gap-2">
        <Button tone={isOn ? 'plain' : 'accent'} busy={isBusy} onClick={isOn ? turnOff : turnOn}>
          {t(isOn ? 'turnOff' : 'turnOn')}
        </Button>
        {isOn && onTest ? (
          <Button tone="quiet" busy={isTesting} onClick={onTest}>
            {t('test')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Unable({ state }: { readonly state: Exclude<PushState, 'on' | 'off'> }) {
  const t = useTranslations('pwa.notifications');
  const way = useSyncExternalStore(
    () => () => {},
    () => unblockWay(navigator.userAgent),
    (): UnblockWay => 'other',
  );
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-warn/30 bg-warn-soft p-4">
      {state === 'unsupported' ? <p>{t('unsupported')}</p> : null}
      {state === 'install-first' ? (
        <>
          <p>{t('installFirst')}</p>
          <IosSteps />
        </>
      ) : null}
      {state === 'blocked' ? (
        <>
          <p className="font-medium">{t('blocked')}</p>
          <p className="text-sm">{t(`unblock.${way}`)}</p>
        </>
      ) : null}
    </div>
  );
}
