'use client';

import { Check, Copy, QrCode, Share2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';

const QrSheet = dynamic(() => import('@/components/artist/qr-sheet').then((module) => module.QrSheet), { ssr: false });

type ShareLinkProps = { readonly handle: string; readonly name: string; readonly origin: string };

const COPIED_MS = 2_000;
const never = () => () => {};

/** The short link of a profile: to copy, to hand to another app, or as a QR code for the wall. */
export function ShareLink({ handle, name, origin }: ShareLinkProps) {
  const t = useTranslations('artist.share');
  const link = `${origin}/a/${handle}`;
  const canShare = useSyncExternalStore(
    never,
    () => typeof navigator.share === 'function',
    () => false,
  );
  const [isCopied, setIsCopied] = useState(false);
  const [showsCode, setShowsCode] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
      setTimeout(() => setIsCopied(false), COPIED_MS);
    } catch {
      void showToast(t('copyFailed'), { tone: 'bad' });
    }
  }

  return (
    <div className="rounded-lg border bg-raised p-4 shadow-raised">
      <p className="text-muted text-sm">{t('label')}</p>
      <p className="mt-0.5 break-all font-semibold text-lg">
        <bdi dir="ltr" className="select-all">
          {link.replace(/^https?:\/\//, '')}
        </bdi>
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button tone="plain" onClick={() => void copy()}>
          {isCopied ? <Check aria-hidden className="size-4.5 text-ok" /> : <Copy aria-hidden className="size-4.5" />}
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        {canShare ? (
          // Closing the system's sheet is an answer too.
          <Button tone="plain" onClick={() => void navigator.share({ title: name, url: link }).catch(() => undefined)}>
            <Share2 aria-hidden className="size-4.5" />
            {t('share')}
          </Button>
        ) : null}
        <Button tone="plain" onClick={() => setShowsCode(true)}>
          <QrCode aria-hidden className="size-4.5" />
          {t('code')}
        </Button>
      </div>
      {showsCode ? <QrSheet link={link} handle={handle} name={name} onClose={() => setShowsCode(false)} /> : null}
    </div>
  );
}
