import { useSearchParams } from 'next/navigation';
import { type RefObject, useEffect } from 'react';
import { isBookingPlace } from '@/components/booking/booking-story';
import type { MessageLogHandle } from '@/components/conversation/thread/message-log';

const BOOKING_HASH = /^#booking-([0-9a-f-]{36})$/i;

/** Goes where the address points: `?at=<seq>` to an entry, `#booking-<id>` to a booking's newest card. */
export function useDeepLink(log: RefObject<MessageLogHandle | null>): void {
  const at = Number(useSearchParams().get('at'));
  useEffect(() => {
    if (Number.isInteger(at) && at > 0) void log.current?.jumpWhere((one) => one.seq === at);
  }, [at, log]);
  useEffect(() => {
    const follow = () => {
      const bookingId = BOOKING_HASH.exec(window.location.hash)?.[1];
      if (bookingId) void log.current?.jumpWhere((one) => one.bookingId === bookingId && isBookingPlace(one));
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [log]);
}
