import http, { type IncomingMessage } from 'node:http';
import type { StreamEvent } from '@/contract/events/stream-event';
import { createWatch } from '@/tests/harness/watch';

export type Heard = { readonly id: string; readonly event: StreamEvent };

export interface LiveReader {
  /** Everything heard so far, over all connections. */
  readonly heard: readonly Heard[];
  /** Opens the stream, from the last id when there was one. Resolves once the server has said `ready` or `resync`. */
  connect(): Promise<void>;
  /** Cuts the connection where it is, in the middle of a frame if need be. */
  cut(): void;
  /** Waits until `done` holds for what was heard, or until the stream has ended. */
  until(done: (heard: readonly Heard[]) => boolean): Promise<void>;
  readonly ended: () => boolean;
}

/** An EventSource of our own that keeps what it heard and can be cut at any byte. */
export function liveReader(url: string, headers: Record<string, string>): LiveReader {
  const heard: Heard[] = [];
  const watch = createWatch();
  let response: IncomingMessage | null = null;
  let lastId: string | null = null;
  let ended = true;

  const until: LiveReader['until'] = (done) => watch.until(() => done(heard) || ended);

  const takeFrame = (frame: string) => {
    const fields = new Map(
      frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const id = fields.get('id');
    const words = fields.get('data');
    if (id === undefined || words === undefined || fields.has('event')) return;
    lastId = id;
    heard.push({ id, event: JSON.parse(words) });
  };

  const connect = async () => {
    const resumed: Record<string, string> = lastId === null ? {} : { 'Last-Event-ID': lastId };
    const opened = await new Promise<IncomingMessage>((resolve, reject) => {
      http.get(url, { headers: { ...headers, ...resumed }, agent: false }, resolve).on('error', reject);
    });
    if (opened.statusCode !== 200) throw new Error(`stream answered ${opened.statusCode}`);
    response = opened;
    ended = false;
    const before = heard.length;
    let rest = '';
    opened.setEncoding('utf8');
    opened.on('data', (piece: string) => {
      if (response !== opened) return;
      const frames = `${rest}${piece}`.split('\n\n');
      rest = frames.pop() ?? '';
      frames.forEach(takeFrame);
      watch.look();
    });
    const end = () => {
      if (response === opened) ended = true;
      watch.look();
    };
    opened.on('close', end);
    opened.on('error', end);
    await until((all) => all.slice(before).some(({ event }) => event.type === 'ready' || event.type === 'resync'));
  };

  return {
    heard,
    connect,
    cut: () => {
      response?.destroy();
      response = null;
      ended = true;
    },
    until,
    ended: () => ended,
  };
}
