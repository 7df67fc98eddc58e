'use client';

import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signOut } from '@/components/auth/auth-client';
import { useLiveStream } from '@/components/realtime/live-provider';
import { UnsentSheet } from '@/components/settings/unsent-sheet';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';

export function SignOutButton() {
  const t = useTranslations('settings');
  const queries = useQueryClient();
  const { outbox, viewer } = useLiveStream();
  const { explain } = useRefusal();
  const [isBusy, setIsBusy] = useState(false);
  const [unsent, setUnsent] = useState(0);

  async function leave(): Promise<void> {
    setUnsent(0);
    setIsBusy(true);
    try {
      await signOut({ next: '/', viewerId: viewer.userId });
      queries.clear();
    } catch (error) {
      setIsBusy(false);
      void showToast(explain(error).sentence, { tone: 'bad' });
    }
  }

  function handleSignOut(): void {
    const waiting = outbox.all().filter((one) => one.state !== 'sent').length;
    if (waiting > 0) setUnsent(waiting);
    else void leave();
  }

  return (
    <>
      <Button tone="plain" busy={isBusy} onClick={handleSignOut}>
        <LogOut aria-hidden className="size-4.5" />
        {t('signOut')}
      </Button>
      <UnsentSheet count={unsent} onStay={() => setUnsent(0)} onLeave={() => void leave()} />
    </>
  );
}
