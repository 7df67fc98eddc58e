'use client';

import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import type { BookingSheet } from '@/components/booking/booking-sheet';
import type { BookingView } from '@/contract/schemas/booking';

const BookingSheetHost = dynamic(
  () => import('@/components/booking/sheets/booking-sheet-host').then((module) => module.BookingSheetHost),
  { ssr: false },
);

type Options = {
  readonly bookings: readonly BookingView[];
  readonly viewerId: string;
  readonly onClosed?: () => void;
};

/** The one sheet about a booking that a screen may have open; fetched with the first that is asked for. */
export function useBookingSheets({ bookings, viewerId, onClosed }: Options) {
  const [sheet, setSheet] = useState<BookingSheet | null>(null);
  const ask = useCallback((wanted: BookingSheet) => setSheet(wanted), []);
  const close = () => {
    setSheet(null);
    onClosed?.();
  };
  const element = sheet ? (
    <BookingSheetHost sheet={sheet} bookings={bookings} viewerId={viewerId} onClose={close} />
  ) : null;
  return { ask, element };
}
