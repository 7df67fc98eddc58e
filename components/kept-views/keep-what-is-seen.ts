import { deviceDatabase } from '@/components/device/device-database';
import { ViewKeeper } from '@/components/kept-views/view-keeper';
import { openShelf } from '@/components/kept-views/view-shelf';
import type { Live } from '@/components/realtime/live';
import { liveKeys } from '@/components/realtime/live-keys';

/** A page that dies without a word says at most this much too early when it was seen last. */
const CONFIRM_EVERY_MS = 60_000;

const schedule = (run: () => void, delayMs: number) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

const isVisible = () => document.visibilityState === 'visible';

/** Keeps what the person of this page sees on their device, until it is called off. Where nothing may be kept, nothing happens. */
export function keepWhatIsSeen(live: Live): () => void {
  const over = new AbortController();
  void begin(live, over.signal).catch(() => undefined);
  return () => over.abort();
}

async function begin({ source, stream, state, heard, asOf, tabs, viewer }: Live, over: AbortSignal): Promise<void> {
  const shelf = await openShelf(await deviceDatabase(), source.viewerId, Date.now);
  if (over.aborted) return;
  const keeper = new ViewKeeper({
    cache: source.cache,
    viewerId: source.viewerId,
    shelf,
    cursor: () => stream.cursor,
    asOf: () => asOf(liveKeys.conversations[1]),
    // Of many tabs those write that somebody looks at, and the one that has the stream.
    isOnline: () => state.get() === 'online' && (isVisible() || tabs?.isLeader !== false),
    schedule,
  });
  const confirm = () => keeper.confirm();
  const leave = () => {
    keeper.confirm();
    void keeper.flush();
  };
  const onVisibility = () => (isVisible() ? confirm() : leave());
  const hear = () => {
    const event = heard.get();
    if (event) keeper.hear(event);
  };
  keeper.start();
  keeper.keepMe(viewer);
  const ends = [heard.subscribe(hear), state.subscribe(confirm)];
  const timer = setInterval(confirm, CONFIRM_EVERY_MS);
  document.addEventListener('visibilitychange', onVisibility, { signal: over });
  window.addEventListener('pagehide', leave, { signal: over });
  over.addEventListener('abort', () => {
    void keeper.flush();
    keeper.stop();
    clearInterval(timer);
    for (const end of ends) end();
  });
}
