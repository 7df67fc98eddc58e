'use client';

import { otherNameOf } from '@/components/booking/other-name-of';
import { ReasonSheet } from '@/components/booking/sheets/reason-sheet';
import { reasonShelf } from '@/components/booking/sheets/sheet-drafts';
import type { SheetOfBooking } from '@/components/booking/sheets/sheet-of-booking';
import { useBookingAct } from '@/components/booking/use-booking-act';
import { useFeeText } from '@/components/booking/use-fee-text';

type Waiving = { readonly bookingId: string; readonly transition: 'waive'; readonly reason: string };

/** Lets the customer off the newest fee that stands, with a few words or without. */
export function WaiveSheet({ booking, side, draftKey, onClose }: SheetOfBooking) {
  const feeText = useFeeText();
  const { act, isPending, refused } = useBookingAct<Waiving>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'transition',
    input,
  }));
  const draftName = `${draftKey}.waive`;
  const fee = booking.fees?.findLast(({ waived }) => !waived);
  return (
    <ReasonSheet
      wording="waive"
      draftName={draftName}
      otherName={otherNameOf(booking, side)}
      required={false}
      busy={isPending}
      problem={refused?.sentence ?? null}
      about={fee ? <p className="rounded-lg bg-sunken px-4 py-3 font-medium tabular-nums">{feeText(fee)}</p> : null}
      onClose={onClose}
      onSend={(reason) =>
        act(
          { bookingId: booking.id, transition: 'waive', reason },
          { onStored: () => reasonShelf.forget(draftName), onDone: onClose },
        )
      }
    />
  );
}
