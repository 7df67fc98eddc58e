import type { RegionalLocale } from '@/contract/i18n/regional-locale';
import type { PlainWords } from '@/contract/messages/plain/plain-words';

const times = new Map<RegionalLocale, Intl.DateTimeFormat>();

/** Words as a region writes them. `say` brings the sentences of its language. */
export const wordsIn = (locale: RegionalLocale, say: PlainWords['say']): PlainWords => ({
  say,
  time: (wallStart) => timeFormat(locale).format(new Date(`${wallStart}Z`)),
  money: (cents, currency) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    }).format(cents / 100),
});

/** Kept: every line of a list asks for it. */
function timeFormat(locale: RegionalLocale): Intl.DateTimeFormat {
  const known = times.get(locale);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    // What a clock on the wall showed is told as it was, whatever the zone: it is read as UTC, and written so.
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  times.set(locale, made);
  return made;
}
