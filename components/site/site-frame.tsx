import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSelect } from '@/components/shell/language-select';
import { CONTENT_ID, SkipLink } from '@/components/shell/skip-link';
import { Wordmark } from '@/components/shell/wordmark';
import { buttonLook } from '@/components/ui/button-look';
import { SoonLink } from '@/components/ui/soon-link';
import { LOCALES } from '@/contract/i18n/locales';

type SiteFrameProps = { readonly isSignedIn: boolean; readonly children: ReactNode };

/** The public pages: a header that leads in, the page, one line at the end. */
export function SiteFrame({ isSignedIn, children }: SiteFrameProps) {
  const t = useTranslations('site');
  return (
    <div className="flex min-h-dvh flex-col pt-safe">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-3 sm:px-8 sm:py-5">
        <Wordmark />
        <nav aria-label={t('nav.label')} className="flex items-center gap-1 sm:gap-2">
          <SoonLink href="/artists" className={buttonLook('quiet', 'normal', 'px-3')}>
            {t('nav.artists')}
          </SoonLink>
          <SoonLink href="/#for-artists" className={buttonLook('quiet', 'normal', 'hidden px-3 sm:inline-flex')}>
            {t('nav.forArtists')}
          </SoonLink>
          <SoonLink href={isSignedIn ? '/conversations' : '/sign-in'} className={buttonLook('plain', 'normal')}>
            {t(isSignedIn ? 'nav.conversations' : 'nav.signIn')}
          </SoonLink>
        </nav>
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-end justify-between gap-6 px-4 py-8 text-muted text-sm sm:px-8">
        <p>{t('footer')}</p>
        {LOCALES.length > 1 ? <LanguageSelect /> : null}
      </footer>
    </div>
  );
}
