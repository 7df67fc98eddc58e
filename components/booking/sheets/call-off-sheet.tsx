'use client';

import { otherNameOf } from '@/components/booking/other-name-of';
import { ReasonSheet } from '@/components/booking/sheets/reason-sheet';
import { reasonShelf } from '@/components/booking/sheets/sheet-drafts';
import type { SheetOfBooking } from '@/components/booking/sheets/sheet-of-booking';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { needsReason } from '@/contract/bookings/transitions';

type CallOffSheetProps = SheetOfBooking & { readonly act: 'decline' | 'cancel' };
type CallingOff = { readonly bookingId: string; readonly transition: 'decline' | 'cancel'; readonly reason: string };

/** Declines a request, withdraws it, or cancels what was agreed. */
export function CallOffSheet({ booking, side, act: transition, draftKey, onClose }: CallOffSheetProps) {
  const { act, isPending, refused } = useBookingAct<CallingOff>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'transition',
    input,
  }));
  const draftName = `${draftKey}.${transition}`;
  const isWithdrawal = transition === 'cancel' && booking.status !== 'confirmed';
  return (
    <ReasonSheet
      wording={isWithdrawal ? 'withdrawRequest' : transition}
      draftName={draftName}
      otherName={otherNameOf(booking, side)}
      required={needsReason(transition, side)}
      busy={isPending}
      problem={refused?.sentence ?? null}
      onClose={onClose}
      onSend={(reason) =>
        act(
          { bookingId: booking.id, transition, reason },
          { onStored: () => reasonShelf.forget(draftName), onDone: onClose },
        )
      }
    />
  );
}
