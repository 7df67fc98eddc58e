/** An EventSource that reports every sign of life; the tRPC link swallows heartbeats, and they are what tells a quiet line from a dead one. */
export function watchedEventSource(onByte: () => void): typeof EventSource {
  return class WatchedEventSource extends EventSource {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init);
      for (const type of ['connected', 'ping', 'message']) this.addEventListener(type, onByte);
    }
  };
}
