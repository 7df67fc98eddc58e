'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeleteAccountSheet } from '@/components/settings/delete-account-sheet';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';

type YourDataProps = { readonly email: string; readonly isArtist: boolean };

/** Taking everything along, and leaving for good. */
export function YourData({ email, isArtist }: YourDataProps) {
  const t = useTranslations('settings.data');
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <div className="flex max-w-prose flex-col items-start gap-8">
      <div>
        <p className="mb-3 text-muted text-sm">{t('exportLead')}</p>
        <a href="/api/account/export" download className={buttonLook('plain')}>
          <Download aria-hidden className="size-4.5" />
          {t('export')}
        </a>
      </div>
      <div>
        <p className="mb-3 text-muted text-sm">{t('deleteLead')}</p>
        <Button tone="plain" className="text-bad" onClick={() => setIsLeaving(true)}>
          {t('delete')}
        </Button>
      </div>
      <DeleteAccountSheet open={isLeaving} onOpenChange={setIsLeaving} email={email} isArtist={isArtist} />
    </div>
  );
}
