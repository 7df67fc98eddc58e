import type { FreeSlot } from '@/contract/schemas/availability';
import type {
  AnswerProposalInput,
  BookHeldInput,
  BookingView,
  HoldSlotInput,
  ProposeTimesInput,
  ReleaseHoldInput,
  TransitionBookingInput,
} from '@/contract/schemas/booking';

/** Somebody's way to one of the processes. */
export type Door = {
  hold(input: HoldSlotInput): Promise<BookingView>;
  book(input: BookHeldInput): Promise<BookingView>;
  release(input: ReleaseHoldInput): Promise<BookingView>;
  transition(input: TransitionBookingInput): Promise<BookingView>;
  propose(input: ProposeTimesInput): Promise<BookingView>;
  answer(input: AnswerProposalInput): Promise<BookingView>;
};

/** A no of ours, by whichever door it came; `unanswered` when nobody decided anything; `null` for everything else. */
export type ReadRefusal = (
  error: unknown,
) => { readonly code: string; readonly freeSlots: readonly FreeSlot[] | null } | 'unanswered' | null;
