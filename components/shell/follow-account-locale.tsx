'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { readLocaleCookie, writeLocaleCookie } from '@/components/shell/locale-cookie';
import { isLocale } from '@/contract/i18n/locales';

/** A browser that somebody has just signed in with takes over the language they chose elsewhere. */
export function FollowAccountLocale({ locale }: { readonly locale: string | null }) {
  const router = useRouter();
  useEffect(() => {
    if (!isLocale(locale) || readLocaleCookie() === locale) return;
    writeLocaleCookie(locale);
    router.refresh();
  }, [locale, router]);
  return null;
}
