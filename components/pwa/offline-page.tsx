'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { CentredFrame } from '@/components/shell/centred-frame';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;
const ANSWER_WITHIN_MS = 5_000;

/** Stands in for any page that could not be loaded, at that page's address: loading it anew is going back to it. */
export function OfflinePage() {
  const t = useTranslations('pwa.offline');
  const hasNetwork = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => false,
  );
  const { isTrying, tryNow } = useWayBack();
  return (
    <CentredFrame>
      <EmptyState
        icon={CloudOff}
        title={hasNetwork ? t('awayTitle') : t('title')}
        titleAs="h1"
        body={hasNetwork ? t('awayBody') : t('body')}
        action={
          <Button busy={isTrying} onClick={tryNow}>
            {t('retry')}
          </Button>
        }
      />
      <p className="text-center text-muted text-sm">{t('trying')}</p>
    </CentredFrame>
  );
}

function watchNetwork(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

/** Asks the server itself, because the browser's word about the network is only a hint. */
function useWayBack() {
  const [isTrying, setIsTrying] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let pauseMs = round === 0 ? FIRST_PAUSE_MS : 0;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      setIsTrying(pauseMs === 0);
      if (await isThere()) return goBack();
      setIsTrying(false);
      pauseMs = Math.min(Math.max(pauseMs, FIRST_PAUSE_MS / 2) * 2, LONGEST_PAUSE_MS);
      timer = setTimeout(look, pauseMs);
    };
    timer = setTimeout(look, pauseMs);
    const again = () => setRound((now) => now + 1);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [round]);

  return { isTrying, tryNow: () => setRound((now) => now + 1) };
}

async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch('/livez', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

function goBack(): void {
  if (/^\/offline(\/|$)/.test(window.location.pathname)) window.location.replace('/conversations');
  else window.location.reload();
}
