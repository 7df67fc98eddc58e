'use client';

import { useQuery } from '@tanstack/react-query';
import { useLiveStream } from '@/components/realtime/live-provider';
import { conversationsQuery } from '@/components/realtime/live-queries';

/** Unread messages in all conversations of the list. */
export function useUnreadTotal(): number {
  const { source } = useLiveStream();
  const { data } = useQuery(conversationsQuery(source));
  return data?.items.reduce((total, one) => total + one.unread, 0) ?? 0;
}
