'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { dayAfter } from '@/components/booking/free-times/free-days';
import { nearestFree } from '@/components/booking/free-times/nearest-free';
import { TimeSuggestions } from '@/components/booking/sheets/time-suggestions';
import { calendarDay, daysBetween } from '@/components/conversation/time/calendar-day';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { useTRPC } from '@/components/shell/trpc-options';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';
import { MOST_FREE_DAYS } from '@/contract/availability/limits';
import type { BookingView } from '@/contract/schemas/booking';

type FreeSuggestionsProps = {
  readonly label: string;
  readonly booking: BookingView;
  /** What free times shall be near to; instants, at least one. */
  readonly around: readonly string[];
  /** What is in the rows or suggested otherwise already. */
  readonly taken: ReadonlySet<string | undefined>;
  readonly moment: Moment;
  readonly onAdd: (slot: { readonly startsAt: string }) => void;
};

const MOST_SUGGESTED = 6;
const DAYS_BEFORE = 3;
const DAYS_AFTER = 11;

/** Times at which the artist is free, near those that it is about. Nothing when they cannot be told: all can be typed. */
export function FreeSuggestions({ label, booking, around, taken, moment, onAdd }: FreeSuggestionsProps) {
  const t = useTranslations('bookingCard.sheet.propose');
  const trpc = useTRPC();
  const { artist, service } = booking;
  const days = around.map((instant) => calendarDay(instant, artist.zone)).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const { data, isError } = useQuery(
    trpc.artists.freeSlots.queryOptions(
      {
        artistId: artist.id,
        serviceId: service.id,
        firstDay: dayAfter(first, -DAYS_BEFORE),
        days: Math.min(MOST_FREE_DAYS, daysBetween(first, last) + DAYS_BEFORE + DAYS_AFTER),
      },
      { retry: false },
    ),
  );
  if (isError) return null;
  if (!data) {
    return (
      <LoadingRegion className="flex flex-col gap-2">
        <Skeleton className="h-5 w-32" />
        <Skeleton className="h-11" />
      </LoadingRegion>
    );
  }
  const free = data.slots.filter(({ startsAt }) => !taken.has(startsAt));
  const wanted = { around, durationMinutes: service.durationMinutes, most: MOST_SUGGESTED };
  const slots = nearestFree(free, wanted);
  if (slots.length === 0) return <p className="text-muted text-sm">{t('noneFree')}</p>;
  return <TimeSuggestions label={label} slots={slots} moment={moment} onAdd={onAdd} />;
}
