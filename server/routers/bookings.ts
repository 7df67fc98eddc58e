import {
  AnswerProposalInput,
  BookHeldInput,
  EditRequestInput,
  FeeNowInput,
  HoldSlotInput,
  ListBookingsInput,
  ProposeTimesInput,
  ReleaseHoldInput,
  RequestBookingInput,
  TransitionBookingInput,
} from '@/contract/schemas/booking';
import { CalendarInput } from '@/contract/schemas/calendar';
import { answerProposal } from '@/server/domain/bookings/answer-proposal';
import { bookHeld } from '@/server/domain/bookings/book-held';
import { editRequest } from '@/server/domain/bookings/edit-request';
import { feeNow } from '@/server/domain/bookings/fee-now';
import { holdSlot } from '@/server/domain/bookings/hold-slot';
import { ownCalendar } from '@/server/domain/bookings/own-calendar';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { listBookings } from '@/server/domain/bookings/queries';
import { releaseHold } from '@/server/domain/bookings/release-hold';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import { bookingSideProcedure, router, signedInProcedure } from '@/server/trpc';

export const bookingsRouter = router({
  request: signedInProcedure.input(RequestBookingInput).mutation(({ ctx, input }) => requestBooking(ctx, input)),
  editRequest: bookingSideProcedure.input(EditRequestInput).mutation(({ ctx, input }) => editRequest(ctx, input)),
  transition: bookingSideProcedure
    .input(TransitionBookingInput)
    .mutation(({ ctx, input }) => transitionBooking(ctx, input)),
  propose: bookingSideProcedure.input(ProposeTimesInput).mutation(({ ctx, input }) => proposeTimes(ctx, input)),
  answer: bookingSideProcedure.input(AnswerProposalInput).mutation(({ ctx, input }) => answerProposal(ctx, input)),
  hold: signedInProcedure.input(HoldSlotInput).mutation(({ ctx, input }) => holdSlot(ctx, input)),
  book: bookingSideProcedure.input(BookHeldInput).mutation(({ ctx, input }) => bookHeld(ctx, input)),
  release: bookingSideProcedure.input(ReleaseHoldInput).mutation(({ ctx, input }) => releaseHold(ctx, input)),
  fee: bookingSideProcedure.input(FeeNowInput).query(({ ctx, input }) => feeNow(ctx, input)),
  list: signedInProcedure.input(ListBookingsInput).query(({ ctx, input }) => listBookings(ctx, input)),
  calendar: signedInProcedure.input(CalendarInput).query(({ ctx, input }) => ownCalendar(ctx, input)),
});
