'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import { isTransient } from '@/components/booking/is-transient';
import { useLiveStream } from '@/components/realtime/live-provider';
import { putBookingAnswer } from '@/components/realtime/live-queries';

const MOST_RETRIES = 4;

export type BookingWish = {
  readonly artistId: string;
  readonly serviceId: string;
  readonly wishes: { wallStart: string; zone: string }[];
  readonly note: string;
};

/** Asks for a booking. The same wish keeps its client id, however often it is sent; another wish is another request. */
export function useRequestBooking(onDone: () => void) {
  const { source } = useLiveStream();
  const last = useRef<{ wish: string; clientId: string } | null>(null);
  const busy = useRef(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: BookingWish & { clientId: string }) => source.client.bookings.request.mutate(input),
    retry: (failures, problem) => failures < MOST_RETRIES && isTransient(problem),
    onSuccess: (booking) => {
      putBookingAnswer(source, booking);
      onDone();
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const request = (wish: BookingWish) => {
    if (busy.current) return;
    busy.current = true;
    const text = JSON.stringify(wish);
    if (last.current?.wish !== text) last.current = { wish: text, clientId: uuidv7() };
    mutate({ ...wish, clientId: last.current.clientId });
  };
  return { request, isPending, error };
}
