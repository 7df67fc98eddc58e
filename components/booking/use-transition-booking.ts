'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import { isTransient } from '@/components/booking/is-transient';
import { useLiveStream } from '@/components/realtime/live-provider';
import { putBookingAnswer } from '@/components/realtime/live-queries';
import type { BookingTransition } from '@/contract/bookings/booking-status';

const MOST_RETRIES = 4;

type Act = { readonly bookingId: string; readonly transition: BookingTransition; readonly reason: string };

/** Carries out one step of a booking. One client id for each tap, also when the network makes it try again. */
export function useTransitionBooking() {
  const { source } = useLiveStream();
  const busy = useRef(false);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Act & { clientId: string }) => source.client.bookings.transition.mutate(input),
    retry: (failures, problem) => failures < MOST_RETRIES && isTransient(problem),
    onSuccess: (booking) => putBookingAnswer(source, booking),
    onSettled: () => {
      busy.current = false;
    },
  });
  const transition = (act: Act, onDone?: () => void) => {
    if (busy.current) return;
    busy.current = true;
    mutate({ ...act, clientId: uuidv7() }, onDone ? { onSuccess: onDone } : {});
  };
  return { transition, isPending, error, reset };
}
