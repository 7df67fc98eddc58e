import { ListBookingsInput, RequestBookingInput, TransitionBookingInput } from '@/contract/schemas/booking';
import { listBookings } from '@/server/domain/bookings/queries';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import { bookingSideProcedure, router, signedInProcedure } from '@/server/trpc';

export const bookingsRouter = router({
  request: signedInProcedure.input(RequestBookingInput).mutation(({ ctx, input }) => requestBooking(ctx, input)),
  transition: bookingSideProcedure
    .input(TransitionBookingInput)
    .mutation(({ ctx, input }) => transitionBooking(ctx, input)),
  list: signedInProcedure.input(ListBookingsInput).query(({ ctx, input }) => listBookings(ctx, input)),
});
