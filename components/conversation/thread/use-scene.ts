import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ThreadActs } from '@/components/conversation/thread/thread-context';
import { useLiveStream } from '@/components/realtime/live-provider';
import type { ThreadView } from '@/contract/schemas/conversation';

/** What every entry of the open conversation may ask for. Changes only when its people or bookings do. */
export function useScene({ participants, bookings, conversation }: ThreadView, acts: ThreadActs) {
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
  return useMemo(
    () => ({
      viewerId,
      bookings,
      acts,
      nameOf: (userId: string | null) =>
        userId === viewerId ? t('you') : ((userId && names.get(userId)) ?? (userId ? studio : t('somebody'))),
    }),
    [viewerId, bookings, acts, names, studio, t],
  );
}
