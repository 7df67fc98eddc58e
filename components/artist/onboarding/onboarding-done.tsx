'use client';

import { CalendarClock, Images, PartyPopper } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ShareLink } from '@/components/artist/share-link';
import { buttonLook } from '@/components/ui/button-look';
import type { ArtistEditView } from '@/contract/schemas/artist';

type OnboardingDoneProps = { readonly artist: ArtistEditView; readonly origin: string };

const NEXT = [
  { key: 'portfolio', href: '/profile#portfolio', icon: Images },
  { key: 'hours', href: '/profile#hours', icon: CalendarClock },
] as const;

/** The profile is there: how to share it, and what makes it better. */
export function OnboardingDone({ artist, origin }: OnboardingDoneProps) {
  const t = useTranslations('artist.onboarding.done');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-7">
      <div>
        <PartyPopper aria-hidden className="mb-4 size-8 text-accent" strokeWidth={1.6} />
        <h1 ref={heading} tabIndex={-1} className="font-semibold text-2xl outline-none">
          {t('title')}
        </h1>
        <p className="mt-1.5 text-muted">{t('lead')}</p>
      </div>
      <ShareLink handle={artist.handle} name={artist.name} origin={origin} />
      <ul className="flex flex-col gap-2.5">
        {NEXT.map(({ key, href, icon: Icon }) => (
          <li key={key}>
            <Link
              href={href}
              className="flex items-center gap-4 rounded-lg border bg-raised p-4 shadow-raised transition-colors hover:border-edge"
            >
              <Icon aria-hidden className="size-5.5 shrink-0 text-accent" strokeWidth={1.7} />
              <span>
                <span className="block font-medium">{t(`${key}.title`)}</span>
                <span className="block text-muted text-sm">{t(`${key}.body`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Link href={`/a/${artist.handle}`} className={buttonLook('accent', 'large')}>
        {t('see')}
      </Link>
    </div>
  );
}
