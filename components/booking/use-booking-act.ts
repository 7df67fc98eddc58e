'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import { isTransient } from '@/components/booking/is-transient';
import { useLiveStream } from '@/components/realtime/live-provider';
import { foreseeBooking, type LiveSource, putBookingAnswer } from '@/components/realtime/live-queries';
import type { BookingView } from '@/contract/schemas/booking';

const MOST_RETRIES = 4;

type Bookings = LiveSource['client']['bookings'];
type Named = { readonly clientId: string };
type Options = {
  /** Only while somebody waits for it here. */
  readonly onDone?: (booking: BookingView) => void;
  /** As soon as it is stored, also when its sheet was closed meanwhile. */
  readonly onStored?: () => void;
  /** The booking as it is now and as it will be: shown at once, and taken back when the answer is no. */
  readonly foreseen?: { readonly now: BookingView; readonly then: BookingView };
};

/**
 * Carries out one kind of act on a booking. The same words keep their client id until they have arrived, however often they
 * are sent; after that the same words are a new act.
 */
export function useBookingAct<Input extends object>(
  send: (bookings: Bookings, input: Input & Named) => Promise<BookingView>,
) {
  const { source } = useLiveStream();
  const last = useRef<{ words: string; clientId: string } | null>(null);
  const busy = useRef(false);
  const stored = useRef<(() => void) | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Input & Named) => send(source.client.bookings, input),
    retry: (failures, problem) => failures < MOST_RETRIES && isTransient(problem),
    onSuccess: (booking) => {
      last.current = null;
      putBookingAnswer(source, booking);
      stored.current?.();
    },
    onSettled: () => {
      busy.current = false;
    },
  });

  const act = (input: Input, { onDone, onStored, foreseen }: Options = {}) => {
    if (busy.current) return;
    busy.current = true;
    stored.current = onStored ?? null;
    const words = JSON.stringify(input);
    if (last.current?.words !== words) last.current = { words, clientId: uuidv7() };
    const takeBack = foreseen ? foreseeBooking(source, foreseen.now, foreseen.then) : null;
    mutate(
      { ...input, clientId: last.current.clientId },
      { ...(onDone ? { onSuccess: onDone } : {}), ...(takeBack ? { onError: takeBack } : {}) },
    );
  };
  return { act, isPending, error, reset };
}
