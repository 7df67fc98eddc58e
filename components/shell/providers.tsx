'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { PwaStarter } from '@/components/pwa/pwa-starter';
import { makeQueryClient } from '@/components/shell/query-client';
import { CallsProvider, callsOver } from '@/components/shell/trpc';
import { serverLinks } from '@/components/shell/trpc-client';

const Toaster = dynamic(() => import('@/components/ui/toaster').then((module) => module.Toaster), { ssr: false });

/** What every screen may rely on: cached server state, calls to the server, toasts. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  const [queryClient] = useState(makeQueryClient);
  const [calls] = useState(() => callsOver(serverLinks()));
  return (
    <QueryClientProvider client={queryClient}>
      <CallsProvider value={calls}>
        {children}
        <Toaster label={t('toasts')} />
        <PwaStarter />
      </CallsProvider>
    </QueryClientProvider>
  );
}
