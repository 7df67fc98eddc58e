'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { placeOf } from '@/components/booking/place-of';
import { dateFormat } from '@/components/conversation/time/date-format';
import { browserZone } from '@/components/shell/browser-zone';
import {
  endLabel,
  hoursElsewhere,
  isSameClock,
  type ShiftedSpan,
  type Span,
  weekOf,
} from '@/components/site/profile/week-hours';
import type { OpeningHours } from '@/contract/schemas/artist';

type WeekTableProps = {
  readonly hours: readonly OpeningHours[];
  readonly zone: string;
  /** Of who looks, when it is known beforehand; else the browser's, which is known in the browser only. */
  readonly viewerZone: string | null;
  readonly now: number;
};

const never = () => () => {};
/** A Monday. */
const SOME_MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY_MS = 86_400_000;

/** The week by the artist's clock and, where it shows something else, by the clock of who looks. */
export function WeekTable({ hours, zone, viewerZone, now }: WeekTableProps) {
  const t = useTranslations('site.profile.where');
  const locale = useLocale();
  const here = useSyncExternalStore(never, browserZone, () => zone);
  const mine = viewerZone ?? here;
  const isElsewhere = !isSameClock(zone, mine, now);
  const weekday = dateFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (
    <table className="w-full max-w-xl border-collapse text-[0.9375rem] tabular-nums">
      <caption className="sr-only">{t('hours')}</caption>
      <thead className="text-muted text-sm">
        <tr>
          <th scope="col">
            <span className="sr-only">{t('weekday')}</span>
          </th>
          <th scope="col" className="py-1.5 text-start font-normal">
            {t('there', { zone: placeOf(zone) })}
          </th>
          {isElsewhere ? (
            <th scope="col" className="py-1.5 text-start font-normal">
              {t('here', { zone: placeOf(mine) })}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {weekOf(hours).map((day) => (
          <tr key={day.weekday} className="border-t align-top first:border-t-0">
            <th scope="row" className="w-32 py-2 pe-4 text-start font-normal">
              {weekday.format(new Date(SOME_MONDAY + (day.weekday - 1) * DAY_MS))}
            </th>
            <td className="py-2 pe-4">
              {day.spans.length === 0 ? <span className="text-muted">{t('closed')}</span> : <Spans spans={day.spans} />}
            </td>
            {isElsewhere ? (
              <td className="py-2 text-muted">
                <Spans spans={hoursElsewhere(day, { from: zone, to: mine, now })} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ spans }: { readonly spans: readonly (Span | ShiftedSpan)[] }) {
  const t = useTranslations('site.profile.where');
  return spans.map((span) => {
    const time = t('span', { from: span.from, to: endLabel(span.to) });
    const shift = 'shift' in span ? span.shift : 0;
    return (
      <span key={span.from} className="block">
        {shift === 0 ? time : t(shift < 0 ? 'dayBefore' : 'dayAfter', { time })}
      </span>
    );
  });
}
