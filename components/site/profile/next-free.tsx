'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { placeOf } from '@/components/booking/place-of';
import { browserZone } from '@/components/shell/browser-zone';
import { slotText } from '@/components/site/free-day';

type NextFreeProps = { readonly instant: string; readonly zone: string; readonly viewerZone: string | null };

const never = () => () => {};

/** The next free time by the clock of who looks, and by the artist's where that one shows something else. */
export function NextFree({ instant, zone, viewerZone }: NextFreeProps) {
  const t = useTranslations('site.profile');
  const locale = useLocale();
  const here = useSyncExternalStore(never, browserZone, () => zone);
  const mine = slotText(instant, { zone: viewerZone ?? here, locale });
  const there = slotText(instant, { zone, locale });
  return (
    <>
      <time dateTime={instant} className="tabular-nums">
        {t('nextFree', { time: mine })}
      </time>
      {mine === there ? null : (
        <span className="block text-muted tabular-nums">
          {`${there} · ${t('nextFreeZone', { zone: placeOf(zone) })}`}
        </span>
      )}
    </>
  );
}
