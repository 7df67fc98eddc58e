'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { useNow } from '@/components/conversation/time/use-now';
import { useLiveStream } from '@/components/realtime/live-provider';

/** Language, zone and clock of the viewer; the clock moves by minutes. */
export function useMoment(): Moment {
  const locale = useLocale();
  const { zone } = useLiveStream().viewer;
  const now = useNow();
  return useMemo(() => ({ locale, zone, now }), [locale, zone, now]);
}
