'use client';

import { useTranslations } from 'next-intl';
import { whichOfTwo } from '@/components/booking/times/which-of-two';
import type { Moment } from '@/components/conversation/time/moment-labels';

type OneOfTwoProps = { readonly startsAt: string; readonly moment: Moment };

/** Says which of two times that the clocks show alike is meant; nothing for all others. */
export function OneOfTwo({ startsAt, moment }: OneOfTwoProps) {
  const t = useTranslations('bookings.times');
  const found = whichOfTwo(startsAt, moment);
  return found ? ` (${t(found.which, { offset: found.offset })})` : null;
}
