import http, { type IncomingMessage } from 'node:http';
import type { ConnectionListener } from '@/components/realtime/live-stream';
import type { StreamEvent } from '@/contract/events/stream-event';

type Address = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/** What a browser's EventSource does for `LiveStream`: one connection, which never comes back by itself. */
export function openEventStream({ url, headers }: Address, listener: ConnectionListener): { close(): void } {
  let closed = false;
  const lost = (refused: boolean) => {
    if (closed) return;
    closed = true;
    request.destroy();
    listener.onLost(refused);
  };
  const request = http.get(url, { headers: { ...headers, accept: 'text/event-stream' }, agent: false });
  request.on('error', () => lost(false));
  request.on('response', (response) => {
    response.on('error', () => lost(false));
    response.on('close', () => lost(false));
    if (response.statusCode !== 200) return lost(true);
    readFrames(response, (frame) => !closed && hear(frame, listener));
  });
  return {
    close: () => {
      closed = true;
      request.destroy();
    },
  };
}

type Frame = { readonly event: string; readonly data: string; readonly id: string | null };

function hear({ event, data, id }: Frame, listener: ConnectionListener): void {
  listener.onByte();
  if (event === 'connected') listener.onOpen();
  if (event !== 'message' || data === '') return; // without words, as when only the pause before a return is told
  // Our own server's words, and parsed as the app does: without looking again.
  listener.onEvent(JSON.parse(data) as StreamEvent, id);
}

function readFrames(response: IncomingMessage, onFrame: (frame: Frame) => void): void {
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (piece: string) => {
    const frames = (rest + piece).split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) onFrame(parseFrame(frame));
  });
}

function parseFrame(text: string): Frame {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const at = line.indexOf(':');
    fields.set(line.slice(0, at), line.slice(at + 1).trimStart());
  }
  return { event: fields.get('event') ?? 'message', data: fields.get('data') ?? '', id: fields.get('id') ?? null };
}
