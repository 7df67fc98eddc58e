import { liveKeys } from '@/components/realtime/live-keys';
import { type LiveSource, loadOlder } from '@/components/realtime/live-queries';
import type { ThreadView } from '@/contract/schemas/conversation';

/** Loads a conversation that is open back to its first entry. */
export async function loadWhole(source: LiveSource, conversationId: string): Promise<void> {
  const thread = () => source.cache.getQueryData<ThreadView>(liveKeys.thread(conversationId));
  while (thread()?.hasOlder) await loadOlder(source, conversationId);
}
