'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useState } from 'react';
import { useBookingSheets } from '@/components/booking/use-booking-sheets';
import { CalendarToolbar } from '@/components/calendar/calendar-toolbar';
import { EntrySheet } from '@/components/calendar/entry-sheet';
import { blocksOf } from '@/components/calendar/grid/blocks';
import { WeekGrid } from '@/components/calendar/grid/week-grid';
import { PickingBar } from '@/components/calendar/picking-bar';
import { isDay, mondayOf } from '@/components/calendar/time/calendar-days';
import { useCalendar } from '@/components/calendar/use-calendar';
import { usePicking } from '@/components/calendar/use-picking';
import { useWide } from '@/components/calendar/use-wide';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { useMoment } from '@/components/conversation/time/use-moment';
import { ConnectionLine } from '@/components/realtime/connection-line';
import { useLiveStream } from '@/components/realtime/live-provider';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

type CalendarOfArtistProps = {
  readonly renderFailed: (failed: { readonly error: unknown; readonly retry: () => void }) => ReactNode;
};

const WEEK = 7;
const NOTHING = () => undefined;

/** The days that are looked at, what is in them, and what is being done about it. */
export function CalendarOfArtist({ renderFailed }: CalendarOfArtistProps) {
  const { viewer } = useLiveStream();
  const viewed = useMoment();
  const isWide = useWide();
  const [span, setSpan] = useState<1 | 3>(3);
  const wanted = useSearchParams().get('day');
  const [day, setDay] = useState(isDay(wanted) ? wanted : calendarDay(viewed.now, viewed.zone));
  const days = isWide === false ? span : WEEK;
  const firstDay = days === WEEK ? mondayOf(day) : day;
  const { data, error, refetch, isPlaceholderData } = useCalendar(firstDay, days);
  const moment = useMemo(() => ({ ...viewed, zone: data?.zone ?? viewed.zone }), [viewed, data?.zone]);
  const picking = usePicking(moment.now);
  const blocks = useMemo(() => blocksOf(data?.entries ?? [], moment.now), [data?.entries, moment.now]);
  const shown = picking.blocks.length > 0 ? [...blocks, ...picking.blocks] : blocks;
  const [opened, setOpened] = useState<string | null>(null);
  const open = blocks.find(({ id }) => id === opened) ?? null;
  const [release, setRelease] = useState<() => void>(() => NOTHING);
  const bookings = useMemo(() => (data?.entries ?? []).map(({ booking }) => booking), [data?.entries]);
  const sheets = useBookingSheets({ bookings, viewerId: viewer.userId, onClosed: release });

  const go = (next: string) => {
    setDay(next);
    window.history.replaceState(null, '', `?day=${next}`);
  };
  const offerPicked = () => {
    const { act, minutes } = picking;
    if (!picking.picking || !act) return;
    const { entry, picked } = picking.picking;
    const startsAt = picked.map((one) => new Date(one).toISOString());
    sheets.ask({ name: act, booking: entry.booking, picked: { startsAt, minutes } });
    picking.end();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ConnectionLine />
      <CalendarToolbar
        {...{ firstDay, days }}
        today={calendarDay(moment.now, moment.zone)}
        locale={moment.locale}
        onGo={go}
        span={isWide === false ? { days: span, onChange: setSpan } : null}
      />
      {data && isWide !== null && !isPlaceholderData ? (
        <>
          <Notes hasHours={data.hasHours} isEmpty={blocks.length === 0} />
          <WeekGrid
            key={days}
            calendar={data}
            blocks={shown}
            moment={moment}
            onOpen={(block) => (block.kind === 'picked' ? picking.toggle(block.startsAt) : setOpened(block.id))}
            onMoved={(block, { startsAt, minutes }, done) => {
              if (!block.act) return done();
              setRelease(() => done);
              const picked = { startsAt: [new Date(startsAt).toISOString()], minutes };
              sheets.ask({ name: block.act, booking: block.entry.booking, picked });
            }}
            onPick={picking.picking ? picking.toggle : null}
          />
        </>
      ) : error && !data ? (
        renderFailed({ error, retry: () => void refetch() })
      ) : (
        <GridSkeleton />
      )}
      {picking.picking ? (
        <PickingBar
          booking={picking.picking.entry.booking}
          count={picking.picking.picked.length}
          onDone={offerPicked}
          onCancel={picking.end}
        />
      ) : null}
      {open ? (
        <EntrySheet
          block={open}
          moment={moment}
          onAsk={(sheet) => {
            setOpened(null);
            sheets.ask(sheet);
          }}
          onPick={() => {
            setOpened(null);
            picking.begin(open.entry);
          }}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {sheets.element}
    </div>
  );
}

function Notes({ hasHours, isEmpty }: { readonly hasHours: boolean; readonly isEmpty: boolean }) {
  const t = useTranslations('calendar.empty');
  if (hasHours && !isEmpty) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 px-4 pb-2 text-muted text-sm sm:px-6">
      {hasHours ? t('nothing') : t('noHours')}
      {hasHours ? null : (
        <Link
          href="/profile#hours"
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-2 lg:min-h-6"
        >
          {t('setHours')}
        </Link>
      )}
    </p>
  );
}

function GridSkeleton() {
  return (
    <LoadingRegion className="grid min-h-0 flex-1 auto-cols-fr grid-flow-col gap-2 overflow-hidden border-t px-4 pt-16 sm:px-6">
      {['a', 'b', 'c'].map((key, at) => (
        <span key={key} className="flex flex-col gap-3" style={{ paddingTop: `${at * 2.5}rem` }}>
          <Skeleton className="h-24" />
          <Skeleton className="h-16" />
        </span>
      ))}
    </LoadingRegion>
  );
}
