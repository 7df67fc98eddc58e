'use client';

import { useState } from 'react';
import { otherNameOf } from '@/components/booking/other-name-of';
import { ReasonSheet } from '@/components/booking/sheets/reason-sheet';
import { reasonShelf } from '@/components/booking/sheets/sheet-drafts';
import type { SheetOfBooking } from '@/components/booking/sheets/sheet-of-booking';
import { useBookingAct } from '@/components/booking/use-booking-act';
import type { ProposalView } from '@/contract/schemas/booking';

type Refusing = {
  readonly bookingId: string;
  readonly proposalId: string;
  readonly answer: 'refuse';
  readonly reason: string;
};

type RefuseSheetProps = SheetOfBooking & { readonly proposal: ProposalView };

/** Takes none of the proposed times, with a few words or without. */
export function RefuseSheet({ booking, side, proposal: asked, draftKey, onClose }: RefuseSheetProps) {
  const { act, isPending, refused } = useBookingAct<Refusing>(booking.conversationId, (input) => ({
    kind: 'booking-act',
    act: 'answer',
    input,
  }));
  // What was read when "none of these" was pressed; a newer one is not refused by it.
  const [proposal] = useState(asked);
  const draftName = `${draftKey}.${proposal.id}`;
  return (
    <ReasonSheet
      wording={proposal.purpose === 'move' ? 'refuseMove' : 'refuseOffer'}
      draftName={draftName}
      otherName={otherNameOf(booking, side)}
      required={false}
      busy={isPending}
      problem={refused?.sentence ?? null}
      onClose={onClose}
      onSend={(reason) =>
        act(
          { bookingId: booking.id, proposalId: proposal.id, answer: 'refuse', reason },
          { onStored: () => reasonShelf.forget(draftName), onDone: onClose },
        )
      }
    />
  );
}
