import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { bookingStories } from '@/components/booking/booking-story';
import type { ThreadActs } from '@/components/conversation/thread/thread-context';
import { useTold } from '@/components/conversation/use-told';
import { useLiveStream } from '@/components/realtime/live-provider';
import type { ThreadView } from '@/contract/schemas/conversation';
import type { MessageView } from '@/contract/schemas/message';

/** What every entry of the open conversation may ask for. Changes only when its people or bookings do. */
export function useScene({ participants, bookings, messages, conversation }: ThreadView, acts: ThreadActs) {
  const t = useTranslations('thread');
  const { viewer } = useLiveStream();
  const viewerId = viewer.userId;
  const studio = conversation.studio.name;
  // Read and delivery positions move all the time; names do not.
  const namesKey = participants.map((one) => `${one.userId} ${one.name}`).join('\n');
  const names = useMemo(
    () =>
      new Map(
        namesKey.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
      ),
    [namesKey],
  );
  const stories = useStories(messages);
  const told = useTold();
  return useMemo(
    () => ({
      viewerId,
      bookings,
      stories,
      acts,
      nameOf: (userId: string | null) =>
        userId === viewerId ? t('you') : told((userId && names.get(userId)) ?? (userId ? studio : t('somebody'))),
    }),
    [viewerId, bookings, stories, acts, names, studio, t, told],
  );
}

/** Changes only when something is told of a booking, however much is said besides. */
function useStories(messages: readonly MessageView[]) {
  const told = messages.filter((one) => one.bookingId !== null);
  const key = told.map((one) => `${one.seq}.${one.version}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what was told
  return useMemo(() => bookingStories(told), [key]);
}
