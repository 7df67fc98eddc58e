'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { listenForOffer } from '@/components/pwa/install/install-offer';
import { renewOfflinePage } from '@/components/pwa/renew-offline-page';
import { languageOf } from '@/contract/i18n/regional-locale';

const SOON_MS = 200;

/** Starts the worker once the page stands; costs the first paint nothing. */
export function PwaStarter() {
  const t = useTranslations('pwa.update');
  const router = useRouter();
  const surroundings = { router, sentences: { ready: t('ready'), reload: t('reload') } };
  const latest = useRef(surroundings);
  latest.current = surroundings;

  const language = languageOf(useLocale());
  const knownLanguage = useRef(language);
  useEffect(() => {
    if (knownLanguage.current !== language) renewOfflinePage();
    knownLanguage.current = language;
  }, [language]);
  useEffect(listenForOffer, []);
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const start = async () => {
      const { runPwa } = await import('@/components/pwa/run-pwa');
      if (!isOver) stop = runPwa(latest.current);
    };
    // What cannot be loaded now is there at the next page.
    const timer = setTimeout(() => void start().catch(() => undefined), SOON_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  return null;
}
