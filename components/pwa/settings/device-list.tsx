'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Laptop, Smartphone } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { describeAgent } from '@/components/settings/describe-agent';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { PushDeviceView } from '@/contract/schemas/push';

const HANDHELD = new Set(['iPhone', 'iPad', 'Android']);

/** The person's browsers that ring, each with a way to silence it. */
export function DeviceList({ devices }: { readonly devices: readonly PushDeviceView[] }) {
  const t = useTranslations('pwa.notifications');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { explain } = useRefusal();
  const remove = useMutation(
    trpc.push.removeDevice.mutationOptions({
      onSuccess: () => void showToast(t('removed'), { tone: 'ok' }),
      onError: (error) => void showToast(explain(error).sentence, { tone: 'bad' }),
      onSettled: () => cache.invalidateQueries({ queryKey: trpc.push.devices.queryKey() }),
    }),
  );
  if (devices.length === 0) return <p className="text-muted text-sm">{t('none')}</p>;
  return (
    <ul className="divide-y rounded-lg border bg-raised shadow-raised">
      {devices.map((device) => (
        <DeviceRow
          key={device.id}
          device={device}
          isLeaving={remove.isPending && remove.variables.deviceId === device.id}
          onRemove={() => remove.mutate({ deviceId: device.id })}
        />
      ))}
    </ul>
  );
}

type DeviceRowProps = {
  readonly device: PushDeviceView;
  readonly isLeaving: boolean;
  readonly onRemove: () => void;
};

function DeviceRow({ device, isLeaving, onRemove }: DeviceRowProps) {
  const t = useTranslations('pwa.notifications');
  const format = useFormatter();
  const now = useNow();
  const { browser, system } = describeAgent(device.userAgent);
  const name = browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknown'));
  const Icon = HANDHELD.has(system ?? '') ? Smartphone : Laptop;
  const seen = new Date(device.lastSeenAt);
  return (
    <li className="flex items-center gap-4 px-4 py-3.5">
      <Icon aria-hidden className="size-6 shrink-0 text-muted" strokeWidth={1.5} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          {device.current ? <Badge tone="ok">{t('current')}</Badge> : null}
          {device.troubled ? <Badge tone="warn">{t('troubled')}</Badge> : null}
        </p>
        <p className="text-muted text-sm">{t('seen', { when: format.relativeTime(seen, seen > now ? seen : now) })}</p>
      </div>
      {device.current ? null : (
        <Button
          tone="quiet"
          size="small"
          busy={isLeaving}
          aria-label={t('removeNamed', { device: name })}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      )}
    </li>
  );
}
