import { FeeNowAnswer, FeePath } from '@/contract/api/v1/booking';
import { feeNow } from '@/server/domain/bookings/fee-now';
import { presentFeeAnswer } from '@/server/http/rest/present-policy';
import { guardedRoute, NOTHING } from '@/server/http/rest/route';
import { SAMPLE_BOOKING } from '@/server/http/rest/samples';

export const feeNowRoute = guardedRoute('booking-side', {
  method: 'GET',
  path: '/api/v1/bookings/{id}/fee/{act}',
  operation: {
    id: 'getFee',
    summary: 'What cancelling or moving would cost now',
    description:
      'By the policy that was agreed on. Show it, and give its `percent` and `cents` as `fee_seen` with the act; without a fee leave that out.',
    params: FeePath,
    query: NOTHING,
    body: NOTHING,
    status: 200,
    answer: FeeNowAnswer,
    refusals: ['booking.not-found'],
    sample: {
      params: { id: SAMPLE_BOOKING.id, act: 'cancel' },
      answer: {
        fee: { act: 'cancel', percent: 50, cents: 9_000, before_hours: 48, price_cents: 18_000, currency: 'EUR' },
        at: '2031-05-08T09:00:00.000Z',
      },
    },
  },
  run: async (ctx, { params: { id, act } }) => {
    const { fee, at } = await feeNow(ctx, { bookingId: id, act });
    return { fee: fee && presentFeeAnswer(fee), at };
  },
});
