'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { PwaStarter } from '@/components/pwa/pwa-starter';
import { makeQueryClient } from '@/components/shell/query-client';
import { CallsProvider, callsOver } from '@/components/shell/trpc';
import { serverLinks } from '@/components/shell/trpc-client';
import { afterFirstSight } from '@/components/ui/after-first-sight';
import { toasterPlace } from '@/components/ui/toast';

const loadToaster = () => import('@/components/ui/toaster').then((module) => module.Toaster);
const Toaster = dynamic(loadToaster, { ssr: false });
const notYet = () => false;

/** What every screen may rely on: cached server state, calls to the server, toasts. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [calls] = useState(() => callsOver(serverLinks()));
  return (
    <QueryClientProvider client={queryClient}>
      <CallsProvider value={calls}>
        {children}
        <Toasts />
        <PwaStarter />
      </CallsProvider>
    </QueryClientProvider>
  );
}

/** Stands with the first toast. Its code comes before, in a quiet moment: a toast may have to say that the line is gone. */
function Toasts() {
  const t = useTranslations('common');
  const isWanted = useSyncExternalStore(toasterPlace.subscribe, toasterPlace.isWanted, notYet);
  useEffect(() => afterFirstSight(() => void loadToaster().catch(() => undefined)), []);
  return isWanted ? <Toaster label={t('toasts')} /> : null;
}
