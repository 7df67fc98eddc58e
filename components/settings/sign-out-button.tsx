'use client';

import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signOut } from '@/components/auth/auth-client';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';

export function SignOutButton() {
  const t = useTranslations('settings');
  const queries = useQueryClient();
  const { explain } = useRefusal();
  const [isBusy, setIsBusy] = useState(false);

  async function handleSignOut(): Promise<void> {
    setIsBusy(true);
    try {
      await signOut('/');
      queries.clear();
    } catch (error) {
      setIsBusy(false);
      void showToast(explain(error).sentence, { tone: 'bad' });
    }
  }

  return (
    <Button tone="plain" busy={isBusy} onClick={handleSignOut}>
      <LogOut aria-hidden className="size-4.5" />
      {t('signOut')}
    </Button>
  );
}
