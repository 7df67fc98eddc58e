'use client';

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { liveKeys } from '@/components/realtime/live-keys';
import { useLiveStream, useStreamState } from '@/components/realtime/live-provider';

const NOBODY: ReadonlySet<string> = new Set();
const NO_ONE: readonly string[] = [];

/** Who of a conversation is here now: asked once a connection, then kept by the stream. */
export function useOnline(conversationId: string, participantIds: readonly string[]): ReadonlySet<string> {
  const { source, ephemeral } = useLiveStream();
  useQuery({
    queryKey: liveKeys.presence(conversationId),
    queryFn: async () => {
      const { online } = await source.client.presence.of.query({ conversationId });
      for (const userId of participantIds) ephemeral.hearPresence(userId, online.includes(userId));
      return online;
    },
    staleTime: 0,
  });
  const online = useSyncExternalStore(ephemeral.subscribe, ephemeral.online, () => NOBODY);
  // Without the stream nobody says when they leave.
  return useStreamState() === 'online' ? online : NOBODY;
}

/** Who is typing in a conversation; never the viewer. */
export function useTyping(conversationId: string): readonly string[] {
  const { ephemeral } = useLiveStream();
  return useSyncExternalStore(
    ephemeral.subscribe,
    () => ephemeral.typingIn(conversationId),
    () => NO_ONE,
  );
}
