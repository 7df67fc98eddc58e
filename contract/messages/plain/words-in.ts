import type { RegionalLocale } from '@/contract/i18n/regional-locale';
import type { PlainWords } from '@/contract/messages/plain/plain-words';

/** Words as a region writes them. `say` brings the sentences of its language. */
export function wordsIn(locale: RegionalLocale, say: PlainWords['say']): PlainWords {
  // What a clock on the wall showed is told as it was, whatever the zone: hence UTC on both sides.
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return {
    say,
    time: (wallStart) => format.format(new Date(`${wallStart}Z`)),
    money: (cents, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      }).format(cents / 100),
  };
}
