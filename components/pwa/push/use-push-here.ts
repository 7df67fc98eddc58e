'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type PushState, readPushState, turnOffHere, turnOnHere } from '@/components/pwa/push/here';
import { useTRPCClient } from '@/components/shell/trpc';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';

const stateKey = (viewerId: string) => ['push-here', viewerId] as const;

/** Whether this device rings for the viewer, and how to change it. `null` until it is known. */
export function usePushHere(viewerId: string) {
  const t = useTranslations('pwa.notifications');
  const client = useTRPCClient();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { explain } = useRefusal();
  const queryKey = stateKey(viewerId);
  // The person may change it in the browser's own settings meanwhile.
  const { data } = useQuery({
    queryKey,
    queryFn: () => readPushState(viewerId),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

  const settle = (turned: 'on' | 'off') => ({
    onSuccess: (state: PushState) => {
      cache.setQueryData(queryKey, state);
      if (state === turned) void showToast(t(turned === 'on' ? 'turnedOn' : 'turnedOff'), { tone: 'ok' });
    },
    onError: (error: unknown) => {
      // What neither our server nor the network says came from the browser's push service.
      const { code, sentence } = explain(error);
      void showToast(code === 'unknown' ? t('failed') : sentence, { tone: 'bad' });
      void cache.invalidateQueries({ queryKey });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: trpc.push.devices.queryKey() }),
  });
  const on = useMutation({ mutationFn: () => turnOnHere(client, viewerId), ...settle('on') });
  const off = useMutation({ mutationFn: () => turnOffHere(client), ...settle('off') });
  return {
    state: data ?? null,
    isBusy: on.isPending || off.isPending,
    turnOn: () => on.mutate(),
    turnOff: () => off.mutate(),
  };
}
