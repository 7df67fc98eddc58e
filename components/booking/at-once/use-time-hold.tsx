'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { HoldLine } from '@/components/booking/at-once/hold-line';
import { type HoldStage, justHeld } from '@/components/booking/at-once/hold-stage';
import type { TimeHold } from '@/components/booking/request-steps/request-steps';
import type { BookingWish } from '@/components/booking/request-steps/wish-of';
import { bookTime, takeTime } from '@/components/booking/send-wish';
import { instantsOfWallTime } from '@/components/booking/wall-time';
import { newClientId } from '@/components/outbox/new-client-id';
import { useLiveStream } from '@/components/realtime/live-provider';
import { putBookingAnswer } from '@/components/realtime/live-queries';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import type { ArtistView } from '@/contract/schemas/artist';
import type { BookingView } from '@/contract/schemas/booking';

/** The instant of the one time of a wish; empty for none. */
function startOf({ wishes: [slot] }: BookingWish): string {
  const instants = slot ? instantsOfWallTime(slot.wallStart, slot.zone) : [];
  const instant = (slot?.later ? instants[1] : undefined) ?? instants[0];
  return instant === undefined ? '' : new Date(instant).toISOString();
}

/** Holds a time while the rest is said, and books it. Nothing of it waits in the outbox: a time is had now or not at all. */
export function useTimeHold(artist: ArtistView, zone: string) {
  const { source } = useLiveStream();
  const { explain } = useRefusal();
  const [stage, setStage] = useState<HoldStage>({ name: 'none' });
  /** Of the booking that is under way: a retry is the same act. */
  const attempt = useRef<{ readonly of: string; readonly clientId: string } | null>(null);

  const cache = useQueryClient();
  const trpc = useTRPC();
  const lookAnew = () => void cache.invalidateQueries({ queryKey: trpc.artists.freeSlots.pathKey() });

  const fail = (wish: BookingWish, error: unknown) => {
    const { code, freeSlots, sentence } = explain(error);
    if (code === 'booking.slot-taken') {
      lookAnew();
      return setStage({ name: 'taken', startsAt: startOf(wish), freeSlots });
    }
    if (code === 'booking.hold-over') return setStage({ name: 'none' });
    setStage({ name: 'failed', isOffline: code === 'network', sentence });
  };

  /** What is held already of this time is held on. */
  const held = async (wish: BookingWish): Promise<BookingView> => {
    const isStill = stage.name === 'held' && Date.now() < stage.endsAt;
    if (isStill && stage.booking.service.id === wish.serviceId && stage.booking.startsAt === startOf(wish)) {
      return stage.booking;
    }
    setStage({ name: 'busy' });
    const booking = await takeTime(source.client, { wish, artistId: artist.id, clientId: newClientId() });
    putBookingAnswer(source, booking);
    setStage(justHeld(booking, Date.now()));
    return booking;
  };

  const take = (wish: BookingWish): Promise<boolean> =>
    held(wish).then(
      () => true,
      (error: unknown) => {
        fail(wish, error);
        return false;
      },
    );

  /** Resolves with whether it is booked. */
  const book = async (wish: BookingWish): Promise<boolean> => {
    try {
      const { id } = await held(wish);
      const of = JSON.stringify([id, wish]);
      const clientId = attempt.current?.of === of ? attempt.current.clientId : newClientId();
      attempt.current = { of, clientId };
      setStage({ name: 'busy' });
      putBookingAnswer(source, await bookTime(source.client, { wish, bookingId: id, clientId }));
      return true;
    } catch (error) {
      fail(wish, error);
      return false;
    }
  };

  const release = () => {
    if (stage.name === 'held') {
      const { id } = stage.booking;
      // Without an answer it lapses by itself.
      void source.client.bookings.release.mutate({ bookingId: id }).then(
        (booking) => {
          putBookingAnswer(source, booking);
          lookAnew();
        },
        () => undefined,
      );
    }
    setStage({ name: 'none' });
  };

  const leave = useRef(release);
  useEffect(() => {
    leave.current = release;
  });
  useEffect(() => () => leave.current(), []);

  const shown = (wish: BookingWish): HoldStage =>
    stage.name === 'held' && stage.booking.startsAt !== startOf(wish) ? { name: 'none' } : stage;

  const hold: TimeHold = {
    take,
    release,
    isBusy: stage.name === 'busy',
    isLost: stage.name === 'taken',
    line: ({ wish, isChoosing, onPick, onAsk, onChoose }) => (
      <HoldLine
        stage={shown(wish)}
        isChoosing={isChoosing}
        startsAt={startOf(wish)}
        zone={zone}
        onHold={() => void take(wish)}
        onPick={(slot) => {
          onPick(slot);
          void take({ ...wish, wishes: [{ wallStart: slot.wallStart, zone: slot.zone, later: slot.later }] });
        }}
        onAsk={onAsk}
        onChoose={onChoose}
      />
    ),
  };
  return { hold, book };
}
