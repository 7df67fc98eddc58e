'use client';

import { useId } from 'react';
import { otherNameOf } from '@/components/booking/other-name-of';
import { FeeNote } from '@/components/booking/sheets/fee-note';
import { ReasonSheet } from '@/components/booking/sheets/reason-sheet';
import { reasonShelf } from '@/components/booking/sheets/sheet-drafts';
import type { SheetOfBooking } from '@/components/booking/sheets/sheet-of-booking';
import { useFee } from '@/components/booking/sheets/use-fee';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { needsReason } from '@/contract/bookings/transitions';
import type { FeeSeen } from '@/contract/schemas/policy';

type CallOffSheetProps = SheetOfBooking & { readonly act: 'decline' | 'cancel' };
type CallingOff = {
  readonly bookingId: string;
  readonly transition: 'decline' | 'cancel';
  readonly reason: string;
  readonly feeSeen?: FeeSeen;
};

/** Declines a request, withdraws it, or cancels what was agreed: with what that costs. */
export function CallOffSheet({ booking, side, act: transition, draftKey, onClose }: CallOffSheetProps) {
  const { act, isPending, refused } = useBookingAct<CallingOff>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'transition',
    input,
  }));
  const shown = useFee(booking, side, 'cancel');
  const feeId = useId();
  const hasChanged = refused?.code === 'booking.fee-changed';
  const draftName = `${draftKey}.${transition}`;
  const isWithdrawal = transition === 'cancel' && booking.status !== 'confirmed';
  return (
    <ReasonSheet
      wording={isWithdrawal ? 'withdrawRequest' : transition}
      draftName={draftName}
      otherName={otherNameOf(booking, side)}
      required={needsReason(transition, side)}
      busy={isPending}
      problem={hasChanged ? null : (refused?.sentence ?? null)}
      about={<FeeNote id={feeId} booking={booking} side={side} act="cancel" shown={shown} hasChanged={hasChanged} />}
      {...(booking.policy ? { aboutId: feeId } : {})}
      onClose={onClose}
      onSend={(reason) =>
        act(
          { bookingId: booking.id, transition, reason, ...shown.seen },
          { onStored: () => reasonShelf.forget(draftName), onDone: onClose, onRefused: shown.lookAgain },
        )
      }
    />
  );
}
