import type { StreamEvent } from '@/contract/events/stream-event';

/** A client that hears nothing for this long takes its connection for dead (tRPC's client does so by itself). */
const INACTIVITY_MS = 25_000;
export const PING_INTERVAL_MS = 10_000;

// tRPC's SSE wire format, so that its client works unchanged; any other EventSource reads it as well.
export const CONNECTED_FRAME = Buffer.from(
  `retry: 1000\nevent: connected\ndata: ${JSON.stringify({ reconnectAfterInactivityMs: INACTIVITY_MS })}\n\n`,
);
export const PING_FRAME = Buffer.from('event: ping\ndata: \n\n');

/** One event as bytes, made once however many streams it goes to. `id` is where a stream that has read it resumes. */
export const eventFrame = (event: StreamEvent, id: string): Buffer => textFrame(JSON.stringify(event), id);

/** The same from the event's JSON. */
export const textFrame = (text: string, id: string): Buffer => Buffer.from(`data: ${text}\nid: ${id}\n\n`);

const chunks = new WeakMap<Buffer, Buffer>();

/** A frame as HTTP/1.1 carries a piece of a body whose length nobody knows (RFC 9112 §7.1): made once, too, for all streams it goes to. */
export function chunkOf(frame: Buffer): Buffer {
  const known = chunks.get(frame);
  if (known) return known;
  const chunk = Buffer.concat([Buffer.from(`${frame.length.toString(16)}\r\n`), frame, Buffer.from('\r\n')]);
  chunks.set(frame, chunk);
  return chunk;
}
