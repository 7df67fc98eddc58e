import type { MessageBody } from '@/contract/messages/registry';
import type { RequestDetails } from '@/contract/messages/request-details';
import { presentSlotAnswer, presentSnapshotAnswer } from '@/server/http/rest/present-booking';
import { presentFeeAnswer } from '@/server/http/rest/present-policy';

/** What is not there stays out: bodies of messages hold only what was said. */
const presentDetails = ({ alternatives, note, placement, size, budget, links }: RequestDetails) => ({
  note,
  ...(alternatives && { alternatives: alternatives.map(presentSlotAnswer) }),
  ...(placement && { placement }),
  ...(size && { size }),
  ...(budget && { budget }),
  ...(links && { links }),
});

export const presentRequestBody = ({ booking, ...details }: MessageBody<'booking-request'>) => ({
  booking: presentSnapshotAnswer(booking),
  ...presentDetails(details),
});

export const presentProposalBody = ({ booking, proposal }: MessageBody<'booking-proposal'>) => {
  const { id, number, purpose, side, slots, priceCents, currency, note, fee } = proposal;
  const times = slots.map(presentSlotAnswer);
  return {
    booking: presentSnapshotAnswer(booking),
    proposal: {
      ...{ id, number, purpose, side, slots: times, price_cents: priceCents, currency, note },
      ...(fee && { fee: presentFeeAnswer(fee) }),
    },
  };
};

export const presentReminderBody = ({ booking, minutesBefore }: MessageBody<'booking-reminder'>) => ({
  booking: presentSnapshotAnswer(booking),
  minutes_before: minutesBefore,
});

export const presentUpdateBody = (body: MessageBody<'booking-update'>) => {
  const { booking, transition, reason, previous, price, request, fee } = body;
  return {
    booking: presentSnapshotAnswer(booking),
    transition,
    reason,
    ...(previous && { previous: presentSlotAnswer(previous) }),
    ...(price && { price }),
    ...(request && { request: presentDetails(request) }),
    ...(fee && { fee: presentFeeAnswer(fee) }),
  };
};
