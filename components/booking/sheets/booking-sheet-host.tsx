'use client';

import type { BookingSheet } from '@/components/booking/booking-sheet';
import { sideOf } from '@/components/booking/booking-side';
import { RequestSheet } from '@/components/booking/request-sheet';
import { CallOffSheet } from '@/components/booking/sheets/call-off-sheet';
import { ConfirmSheet } from '@/components/booking/sheets/confirm-sheet';
import { ProposeSheet } from '@/components/booking/sheets/propose-sheet';
import { RefuseSheet } from '@/components/booking/sheets/refuse-sheet';
import { WaiveSheet } from '@/components/booking/sheets/waive-sheet';
import type { BookingView } from '@/contract/schemas/booking';

type BookingSheetHostProps = {
  readonly sheet: BookingSheet;
  readonly bookings: readonly BookingView[];
  readonly viewerId: string;
  readonly onClose: () => void;
};

/**
 * The sheet that was asked for. It belongs to the conversation and not to the card that asked: what is being written
 * stays when the other side does something meanwhile, and the server says whether it is still possible.
 */
export function BookingSheetHost({ sheet, bookings, viewerId, onClose }: BookingSheetHostProps) {
  const booking = bookings.find((one) => one.id === sheet.booking.id) ?? sheet.booking;
  const side = sideOf(booking, viewerId);
  if (!side) return null;
  const given = { booking, side, draftKey: `${viewerId}.${booking.id}`, onClose };
  switch (sheet.name) {
    case 'confirm':
      return <ConfirmSheet {...given} />;
    case 'decline':
    case 'cancel':
      return <CallOffSheet {...given} act={sheet.name} />;
    case 'waive':
      return <WaiveSheet {...given} />;
    case 'refuse':
      return sheet.booking.proposal ? <RefuseSheet {...given} proposal={sheet.booking.proposal} /> : null;
    case 'offer':
    case 'move':
      return <ProposeSheet {...given} purpose={sheet.name} picked={sheet.picked ?? null} />;
    case 'edit':
      return (
        <RequestSheet
          artist={booking.artist}
          conversationId={booking.conversationId}
          booking={booking}
          onClose={onClose}
        />
      );
  }
}
