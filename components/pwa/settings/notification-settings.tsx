'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeviceList } from '@/components/pwa/settings/device-list';
import { ThisDevice } from '@/components/pwa/settings/this-device';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Skeleton } from '@/components/ui/skeleton';
import { showToast } from '@/components/ui/toast';

type NotificationSettingsProps = { readonly viewerId: string; readonly isOn: boolean };

/** Whether the person is notified at all, whether this device rings, and which others do. */
export function NotificationSettings({ viewerId, isOn }: NotificationSettingsProps) {
  const t = useTranslations('pwa.notifications');
  const trpc = useTRPC();
  const { explain } = useRefusal();
  const [wish, setWish] = useState(isOn);
  const key = useQuery(trpc.push.key.queryOptions());
  const devices = useQuery(trpc.push.devices.queryOptions());
  const current = devices.data?.find((device) => device.current) ?? null;

  const complain = (error: unknown) => void showToast(explain(error).sentence, { tone: 'bad' });
  const save = useMutation(
    trpc.me.setNotifications.mutationOptions({
      onMutate: ({ on }) => setWish(on),
      onError: (error, { on }) => {
        setWish(!on);
        complain(error);
      },
    }),
  );
  const test = useMutation(
    trpc.push.test.mutationOptions({
      onSuccess: () => void showToast(t('tested'), { tone: 'ok' }),
      onError: complain,
    }),
  );

  if (key.data && key.data.publicKey === null) return <p className="text-muted">{t('off')}</p>;
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <Checkbox
        label={t('all')}
        hint={t('allHint')}
        checked={wish}
        onChange={(on) => {
          if (!save.isPending) save.mutate({ on });
        }}
      />
      {wish ? (
        <ThisDevice
          viewerId={viewerId}
          onTest={current ? () => test.mutate({ deviceId: current.id }) : null}
          isTesting={test.isPending}
        />
      ) : null}
      <div className="flex flex-col gap-2">
        <h3 className="font-medium">{t('devices')}</h3>
        {devices.data ? <DeviceList devices={devices.data} /> : null}
        {devices.isPending ? <Skeleton className="h-18 rounded-lg" /> : null}
        {devices.isError && !devices.data ? (
          <p className="flex flex-wrap items-center gap-3 text-muted text-sm">
            {t('loadFailed')}
            <RetryButton onRetry={() => void devices.refetch()} />
          </p>
        ) : null}
      </div>
    </div>
  );
}

function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('common');
  return (
    <Button tone="quiet" size="small" onClick={onRetry}>
      {t('retry')}
    </Button>
  );
}
