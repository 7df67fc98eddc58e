import type { EphemeralEvent } from '@/contract/events/stream-event';
import type { EventBus } from '@/server/platform/bus/event-bus';
import type { Audience } from '@/server/realtime/audience';
import type { ConversationsOf } from '@/server/realtime/conversations-of';
import { eventFrame } from '@/server/realtime/frames';
import { type Presence, startPresence } from '@/server/realtime/presence';

type WhisperOptions = {
  readonly conversationsOf: ConversationsOf;
  readonly bus: EventBus;
  readonly audience: Audience;
  /** The id that unstored events carry: the place where every stream is anyway. `null` before the first read. */
  readonly here: () => string | null;
};

/** Typing and presence: over the bus only, never stored, gone by themselves. */
export function startWhispers({ conversationsOf, bus, audience, here }: WhisperOptions): Presence {
  const whisper = (event: EphemeralEvent, conversationIds: readonly string[]) => {
    const id = here();
    const listeners = new Set(
      conversationIds.flatMap((conversationId) => [...audience.inConversation(conversationId)]),
    );
    if (id === null || listeners.size === 0) return;
    const frame = eventFrame(event, id);
    for (const stream of listeners) if (stream.actor.userId !== event.userId) stream.whisper(frame);
  };

  bus.listen((note) => {
    if (note.kind !== 'typing') return;
    const { conversationId, userId, typing } = note;
    whisper({ type: 'typing', conversationId, userId, typing }, [conversationId]);
  });

  const tellPresence = async (userId: string, online: boolean) => {
    if (audience.count() === 0) return;
    whisper({ type: 'presence', userId, online }, await conversationsOf(userId).catch(() => []));
  };

  return startPresence({
    bus,
    localUsers: audience.users,
    isHere: (userId) => audience.ofUser(userId).size > 0,
    onChange: (userId, online) => void tellPresence(userId, online),
  });
}
