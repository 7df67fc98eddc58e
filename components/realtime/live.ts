import type { QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { browserOutbox } from '@/components/outbox/browser-outbox';
import { applyStreamEvent } from '@/components/realtime/apply-stream-event';
import { browserClock } from '@/components/realtime/browser-clock';
import { DeliveryBatch } from '@/components/realtime/delivery-batch';
import { EphemeralStore } from '@/components/realtime/ephemeral-store';
import { liveKeys } from '@/components/realtime/live-keys';
import { type DeviceViews, keptViews, type LiveSource, putBookingAnswer } from '@/components/realtime/live-queries';
import { LiveStream, type StreamState } from '@/components/realtime/live-stream';
import { streamOf } from '@/components/realtime/open-stream';
import { OwedViews } from '@/components/realtime/owed-views';
import { RecentEvents } from '@/components/realtime/recent-events';
import { shareStream } from '@/components/realtime/tabs/share-stream';
import { refusalOf } from '@/components/shell/refusal-of';
import type { ConversationEvent, StreamEvent } from '@/contract/events/stream-event';
import type { MeView } from '@/contract/schemas/account';
import type { AppRouter } from '@/server/routers/root';

type LiveOptions = {
  readonly viewer: MeView;
  readonly client: TRPCClient<AppRouter>;
  readonly cache: QueryClient;
  readonly onSignedOut: () => void;
  /** Up to when the views were true that this begins with, in ms; now, unless they are what this device kept. */
  readonly asOfMs?: number | undefined;
};

/** A value that screens follow. */
export class Watched<T> {
  #listeners = new Set<() => void>();
  constructor(private current: T) {}
  get = (): T => this.current;
  set(next: T): void {
    this.current = next;
    for (const listener of this.#listeners) listener();
  }
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The newest message of somebody else that came by the stream. */
export type Arrival = { readonly conversationId: string; readonly sentAtMs: number };

export type Live = ReturnType<typeof createLive>;

/** A message that came by the stream is long in the view when it leaves the outbox. */
const SETTLE_AFTER_MS = 2_000;

/** Everything that is alive in one tab: the stream, what it feeds, and what waits to be sent. Does nothing until started. */
export function createLive({ viewer, client, cache, onSignedOut, asOfMs }: LiveOptions) {
  const viewerId = viewer.userId;
  const beganAtMs = asOfMs ?? Date.now();
  // Whoever begins with what was kept does so because there is no line.
  const state = new Watched<StreamState>(asOfMs === undefined ? 'connecting' : 'offline');
  const device: DeviceViews = { line: state.get, shown: new Map() };
  if (asOfMs) device.shown.set(liveKeys.conversations[1], { queryKey: liveKeys.conversations, keptAt: asOfMs });
  const source: LiveSource = { client, cache, recent: new RecentEvents(), viewerId, device };
  const heard = new Watched<ConversationEvent | null>(null);
  const arrivals = new Watched<Arrival | null>(null);
  const ephemeral = new EphemeralStore(viewerId);
  const owed = new OwedViews({ ...browserClock, cache });
  const delivery = new DeliveryBatch((positions) => client.conversations.markDelivered.mutate({ positions }));
  const outbox = browserOutbox({
    viewerId,
    client,
    isFlusher: () => tabs?.isLeader !== false,
    onAnswer: (answer) => answer.kind === 'booking' && putBookingAnswer(source, answer.booking),
  });

  const onMessage = ({ conversationId, message }: Extract<ConversationEvent, { type: 'message.sent' }>) => {
    if (message.senderId === viewerId) {
      browserClock.schedule(() => outbox.settle(new Set([message.clientId])), SETTLE_AFTER_MS);
      return;
    }
    if (tabs?.isLeader !== false) delivery.arrived(conversationId, message.seq);
    arrivals.set({ conversationId, sentAtMs: Date.parse(message.sentAt) });
    if (message.senderId) ephemeral.hearTyping({ conversationId, userId: message.senderId, typing: false });
  };

  const onEvent = (event: StreamEvent) => {
    switch (event.type) {
      case 'ready':
        outbox.sendNow();
        return void cache.invalidateQueries({ queryKey: ['presence'] });
      case 'resync':
        cache.removeQueries({ queryKey: liveKeys.all, type: 'inactive' });
        return void cache.invalidateQueries({ queryKey: liveKeys.all });
      case 'typing':
        return ephemeral.hearTyping(event);
      case 'presence':
        return ephemeral.hearPresence(event.userId, event.online);
      case 'signed-out':
        return; // ends the stream; see onSignedOut
      default:
        source.recent.add(event);
        applyStreamEvent(cache, event, viewerId);
        heard.set(event);
        if (event.type === 'message.sent') onMessage(event);
    }
  };

  const tabs = shareStream({
    viewerId,
    client,
    onRole: () => {
      stream.reconnect();
      outbox.sendNow();
    },
  });
  const stream = new LiveStream({
    ...browserClock,
    open: tabs?.open ?? streamOf(viewerId),
    isSignedOut: () => client.me.get.query().then(() => false, saysSignedOut),
    onEvent,
    onState: (next) => {
      state.set(next);
      if (next === 'online') askAgain(owed, cache, device.shown);
    },
    onSignedOut,
  });

  /** Up to when a view was true, in ms: the last sign of life, unless it was kept before that. */
  const asOf = (view: string) => device.shown.get(view)?.keptAt ?? stream.heardAt ?? beganAtMs;

  return { viewer, source, state, heard, asOf, arrivals, ephemeral, outbox, owed, stream, tabs, delivery };
}

function askAgain(owed: OwedViews, cache: QueryClient, shown: DeviceViews['shown']): void {
  owed.askNow();
  if (shown.size > 0) void keptViews().then((kept) => kept.askAgain(cache, shown));
}

function saysSignedOut(error: unknown): boolean {
  if (refusalOf(error).code === 'auth.required') return true;
  throw error;
}
