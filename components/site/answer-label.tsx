import { useTranslations } from 'next-intl';
import { answerTime } from '@/components/site/answer-time';

/** How soon somebody usually answers, in a sentence. */
export function AnswerLabel({ minutes }: { readonly minutes: number }) {
  const t = useTranslations('site.profile.answers');
  const time = answerTime(minutes);
  return 'count' in time ? t(time.unit, { count: time.count }) : t(time.unit);
}
