import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import type { ConnectionListener } from '@/components/realtime/live-stream';
import { watchedEventSource } from '@/components/realtime/watched-event-source';
import type { StreamEvent } from '@/contract/events/stream-event';
import type { AppRouter } from '@/server/routers/root';

/** Frames with an id arrive as `{ id, data }`, frames before the first id bare: a quirk of the link. */
const unwrap = (frame: unknown): { event: StreamEvent; id: string | null } => {
  if (typeof frame === 'object' && frame !== null && 'data' in frame && !('type' in frame)) {
    const tracked = frame as { id?: string; data: StreamEvent };
    return { event: tracked.data, id: tracked.id || null };
  }
  return { event: frame as StreamEvent, id: null };
};

type Open = (cursor: string | null, listener: ConnectionListener) => { close(): void };

/**
 * Opens one connection to `events.stream` for this person, and for nobody else who may be signed in here by now. It never reconnects by
 * itself: whoever opened it decides when.
 */
export const streamOf =
  (viewerId: string): Open =>
  (cursor, listener) => {
    const client = createTRPCClient<AppRouter>({
      links: [httpSubscriptionLink({ url: '/api/trpc', EventSource: watchedEventSource(listener.onByte) })],
    });
    const subscription = client.events.stream.subscribe(
      { lastEventId: cursor, viewerId },
      {
        onStarted: () => listener.onOpen(),
        onData: (frame) => {
          const { event, id } = unwrap(frame);
          listener.onEvent(event, id);
        },
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && error) listener.onLost(false);
        },
        onError: () => listener.onLost(true),
        onStopped: () => listener.onLost(false),
      },
    );
    return { close: () => subscription.unsubscribe() };
  };
