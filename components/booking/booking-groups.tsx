'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { BookingRow } from '@/components/booking/booking-row';
import { type ArtistGroup, type BookingGroup, type CustomerGroup, isTurnOf } from '@/components/booking/group-bookings';
import { Button } from '@/components/ui/button';
import type { BookingSide } from '@/contract/bookings/booking-status';

type GroupName = (CustomerGroup | ArtistGroup)['name'];

type BookingGroupsProps = {
  readonly side: BookingSide;
  readonly groups: readonly BookingGroup<GroupName>[];
  /** Said in place of bookings where there are none; groups without it are left out then. */
  readonly whenEmpty: Partial<Record<GroupName, ReactNode>>;
  readonly headingAs: 'h2' | 'h3';
};

/** Bookings under their headings, in the order in which they matter. */
export function BookingGroups({ side, groups, whenEmpty, headingAs }: BookingGroupsProps) {
  return groups
    .filter(({ name, bookings }) => bookings.length > 0 || whenEmpty[name])
    .map((group) => (
      <Group key={group.name} side={side} group={group} headingAs={headingAs} empty={whenEmpty[group.name] ?? null} />
    ));
}

const FIRST_SHOWN = 10;

type GroupProps = Pick<BookingGroupsProps, 'side' | 'headingAs'> & {
  readonly group: BookingGroup<GroupName>;
  readonly empty: ReactNode;
};

function Group({ side, group: { name, bookings }, headingAs: Heading, empty }: GroupProps) {
  const t = useTranslations('bookings');
  const headingId = useId();
  const [all, setAll] = useState(false);
  const isQueue = name === 'requests' || name === 'waiting';
  const turns = isQueue ? bookings.filter((one) => isTurnOf(one, side)).length : 0;
  // Only what is over may be long and beside the point.
  const shown = all || name !== 'past' ? bookings : bookings.slice(0, FIRST_SHOWN);
  return (
    <section aria-labelledby={headingId} className="mb-8">
      <Heading id={headingId} className="mb-3 font-semibold text-muted text-sm">
        {t(`groups.${name}`)}
        {turns > 0 ? <span className="ms-2 text-accent">{t('turns', { count: turns })}</span> : null}
      </Heading>
      {bookings.length === 0 ? <div className="text-[0.9375rem] text-muted">{empty}</div> : null}
      <ul className="flex flex-col gap-2.5">
        {shown.map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} side={side} />
          </li>
        ))}
      </ul>
      {shown.length < bookings.length ? (
        <Button tone="quiet" className="mt-2 text-accent" onClick={() => setAll(true)}>
          {t('showAll', { count: bookings.length })}
        </Button>
      ) : null}
    </section>
  );
}
