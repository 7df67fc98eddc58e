import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '@/contract/errors/domain-error';
import type { RequestContext } from '@/server/context';

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  // nginx would hold the stream back for seconds otherwise.
  'X-Accel-Buffering': 'no',
  Connection: 'keep-alive',
} as const;

/**
 * The live stream, for browsers (declared as `events.stream`) and other programs (`GET /api/v1/events`) alike: everything the
 * actor may see, in tRPC's SSE format, every event with the `id` to resume from.
 * @throws DomainError auth.required
 */
export async function streamDoor(
  request: IncomingMessage,
  response: ServerResponse,
  ctx: RequestContext,
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'user') throw new DomainError('auth.required');
  request.socket.setNoDelay(true);
  request.socket.setTimeout(0);
  response.writeHead(200, STREAM_HEADERS);
  await ctx.hub.open({ response, actor, lastEventId: lastEventIdOf(request) });
}

/** The header wins: a browser that reconnects by itself repeats the address, with the id that it began with. */
function lastEventIdOf(request: IncomingMessage): string | null {
  const header = request.headers['last-event-id'];
  if (typeof header === 'string' && header !== '') return header;
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const input = query.get('input');
  if (input === null) return query.get('lastEventId');
  try {
    const parsed: unknown = JSON.parse(input);
    const id = typeof parsed === 'object' && parsed !== null && 'lastEventId' in parsed ? parsed.lastEventId : null;
    return typeof id === 'string' ? id : null;
  } catch {
    throw new DomainError('input.malformed');
  }
}
