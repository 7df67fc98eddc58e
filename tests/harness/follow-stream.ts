import http from 'node:http';

export type FollowedStream = {
  /** Everything that came so far, as bytes in text. */
  text(): string;
  /** The id to resume from that came first. */
  firstId(): string | null;
  /** Resolves when `part` has come; rejects when the stream ends without it, or after `withinMs`. */
  saw(part: string, withinMs?: number): Promise<void>;
  /** Resolves with the time it took until the server ended the stream. */
  ended(withinMs: number): Promise<void>;
  close(): void;
};

const PATIENCE_MS = 5_000;

type Options = { readonly headers: Readonly<Record<string, string>>; readonly lastEventId?: string };

/** Reads a live stream from another program's side. Rejects with the status when it is refused. */
export function followStream(url: string, { headers, lastEventId }: Options): Promise<FollowedStream> {
  return new Promise((resolve, reject) => {
    const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const request = http.get(url, { headers: { ...headers, ...resume }, agent: false });
    request.once('error', reject);
    request.once('response', (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        reject(new RefusedStream(response.statusCode ?? 0));
        return;
      }
      const stream = readingOf(response, () => request.destroy());
      stream.saw('id: ').then(() => resolve(stream), reject); // of `ready` or `resync`
    });
  });
}

export class RefusedStream extends Error {
  constructor(readonly status: number) {
    super(`the stream was refused with ${status}`);
    this.name = 'RefusedStream';
  }
}

function readingOf(response: http.IncomingMessage, destroy: () => void): FollowedStream {
  let text = '';
  let over = false;
  const look = new Set<() => void>();
  const lookAll = () => {
    for (const one of look) one();
  };
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    lookAll();
  });
  response.on('error', () => undefined);
  response.on('close', () => {
    over = true;
    lookAll();
  });
  const until = (isThere: () => boolean, what: string, withinMs: number) =>
    new Promise<void>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        look.delete(check);
        settle();
      };
      const check = () => {
        if (isThere()) finish(resolve);
        else if (over) finish(() => reject(new Error(`the stream ended before ${what}`)));
      };
      const timer = setTimeout(() => finish(() => reject(new Error(`no ${what} within ${withinMs} ms`))), withinMs);
      look.add(check);
      check();
    });
  return {
    text: () => text,
    firstId: () => /^id: (.+)$/m.exec(text)?.[1] ?? null,
    saw: (part, withinMs = PATIENCE_MS) => until(() => text.includes(part), part, withinMs),
    ended: (withinMs) => until(() => over, 'end', withinMs),
    close: destroy,
  };
}
