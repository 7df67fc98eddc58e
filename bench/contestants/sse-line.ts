import http from 'node:http';
import type { Line } from '@/bench/contestants/contestant';

type SseOptions = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the server says when a line is live. */
  readonly ready: string;
  readonly onFrame: (frame: string) => void;
};

const ID = /^id: (.+)$/m;
const LISTENS_TO_NOBODY = () => undefined;

/** Resolves when the server says `ready`; `onFrame` is told every frame. */
const connect = ({ url, headers, ready, onFrame }: SseOptions): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, headers: { ...headers, connection: 'keep-alive' } });
    const cut = () => {
      request.removeAllListeners('error').on('error', LISTENS_TO_NOBODY);
      request.destroy();
    };
    request.once('error', reject);
    request.once('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8');
      response.on('error', LISTENS_TO_NOBODY);
      response.once('close', () => reject(new Error(`${url} ended the stream`)));
      response.on('data', (chunk: string) => {
        const frames = (rest + chunk).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          if (frame.includes(ready)) resolve(cut);
          onFrame(frame);
        }
      });
    });
  });

/** A line over server-sent events: it comes back with the last `id` that it saw, as a browser does. */
export const openSseLine = async (options: SseOptions): Promise<Line> => {
  let lastEventId = '';
  let isDropped = false;
  const onFrame = (frame: string) => {
    if (isDropped) return;
    const [, id] = ID.exec(frame) ?? [];
    if (id) lastEventId = id;
    options.onFrame(frame);
  };
  let cut = await connect({ ...options, onFrame });
  const drop = () => {
    isDropped = true;
    cut();
  };
  const resume = async () => {
    isDropped = false;
    const headers: Record<string, string> = lastEventId ? { ...options.headers, 'last-event-id': lastEventId } : {};
    cut = await connect({ ...options, headers: { ...options.headers, ...headers }, onFrame });
  };
  return { drop, resume, close: drop };
};
