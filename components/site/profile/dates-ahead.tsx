import { useLocale, useTranslations } from 'next-intl';
import { placeOf } from '@/components/booking/place-of';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { datesLabel, hoursLabel, kindOf } from '@/components/site/profile/date-labels';
import type { ArtistView } from '@/contract/schemas/artist';

type DatesAheadProps = { readonly artist: Pick<ArtistView, 'dateRules' | 'zone'>; readonly now: number };

const MOST_SHOWN = 6;

/** Holidays, guest spots and days with other hours; nothing when all weeks are alike. */
export function DatesAhead({ artist: { dateRules, zone }, now }: DatesAheadProps) {
  const t = useTranslations('site.profile.dates');
  const locale = useLocale();
  const today = calendarDay(now, zone);
  if (dateRules.length === 0) return null;
  return (
    <div className="mt-5 max-w-xl">
      <h3 className="mb-1 font-medium">{t('title')}</h3>
      <ul className="divide-y text-[0.9375rem]">
        {dateRules.slice(0, MOST_SHOWN).map((rule) => {
          const kind = kindOf(rule);
          const facts = [
            rule.label ? null : t(kind),
            rule.zone ? t('clocks', { place: placeOf(rule.zone) }) : null,
            rule.hours?.length ? hoursLabel(rule.hours) : null,
          ].filter((fact) => fact !== null);
          return (
            <li key={rule.id} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2">
              <span className="min-w-0">
                {rule.label ? <bdi className="[overflow-wrap:anywhere]">{rule.label}</bdi> : null}
                {facts.length > 0 ? (
                  <span className={rule.label ? 'block text-muted text-sm tabular-nums' : 'tabular-nums'}>
                    {facts.join(' · ')}
                  </span>
                ) : null}
              </span>
              <span className="text-muted tabular-nums">{datesLabel(rule, today, locale)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
