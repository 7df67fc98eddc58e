'use client';

import type { ReactNode } from 'react';
import { ActsOfSide } from '@/components/booking/acts-of-side';
import { sideOf } from '@/components/booking/booking-side';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import type { BookingView } from '@/contract/schemas/booking';

type BookingActsProps = {
  readonly booking: BookingView;
  /** What stands before the buttons, in their row. */
  readonly children?: ReactNode;
};

/** The buttons on a booking: those of the viewer's side, in its present state, and no others. */
export function BookingActs({ booking, children }: BookingActsProps) {
  const { viewerId, acts } = useThreadScene();
  const side = sideOf(booking, viewerId);
  return side ? (
    <ActsOfSide booking={booking} side={side} ask={acts.ask}>
      {children}
    </ActsOfSide>
  ) : null;
}
