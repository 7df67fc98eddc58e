'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useMemo } from 'react';
import { bookingStories } from '@/components/booking/booking-story';
import type { ThreadActs } from '@/components/conversation/thread/thread-context';
import { useTold } from '@/components/conversation/use-told';
import { showToast } from '@/components/ui/toast';
import type { ViewingPage } from '@/contract/schemas/console-views';

const nothing = () => undefined;

/** What the renderers of entries need to know. Whoever looks is on nobody's side: no card offers them anything. */
export function useReadingScene(page: ViewingPage, log: RefObject<HTMLElement | null>) {
  const t = useTranslations('thread');
  const told = useTold();
  const { messages, participants, bookings, conversation } = page;
  return useMemo(() => {
    const { artist, customer, studio } = conversation;
    const names = new Map([
      ...participants.map((one) => [one.userId, one.name] as const),
      [artist.userId, artist.name] as const,
      [customer.userId, customer.name] as const,
    ]);
    const acts: ThreadActs = {
      reply: nothing,
      openMenu: nothing,
      retry: nothing,
      rewrite: nothing,
      rewriteRequest: null,
      discard: nothing,
      ask: nothing,
      jumpTo: (seq) => {
        const entry = log.current?.querySelector(`[data-seq="${seq}"]`);
        if (entry) entry.scrollIntoView({ block: 'center' });
        else void showToast(t('quoteGone'));
      },
    };
    return {
      viewerId: '',
      bookings,
      stories: bookingStories(messages.filter((one) => one.bookingId !== null)),
      acts,
      nameOf: (userId: string | null) => (userId === null ? t('somebody') : told(names.get(userId) ?? studio.name)),
    };
  }, [messages, participants, bookings, conversation, log, t, told]);
}
