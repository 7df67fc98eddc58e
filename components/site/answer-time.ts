const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
const DAYS_WORTH_COUNTING = 7;

/** A usual time to answer, as roughly as people say it. Always rounded up: nobody is promised more than was kept. */
export type AnswerTime =
  | { readonly unit: 'hour' | 'day' | 'week' }
  | { readonly unit: 'hours' | 'days'; readonly count: number };

export function answerTime(minutes: number): AnswerTime {
  const hours = Math.ceil(minutes / MINUTES_PER_HOUR);
  if (hours <= 1) return { unit: 'hour' };
  if (hours < HOURS_PER_DAY / 2) return { unit: 'hours', count: hours };
  const days = Math.ceil(hours / HOURS_PER_DAY);
  if (days <= 1) return { unit: 'day' };
  return days < DAYS_WORTH_COUNTING ? { unit: 'days', count: days } : { unit: 'week' };
}
