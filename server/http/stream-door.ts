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
  const input = inputOf(request);
  // A page that was left open by one person is told nothing that is meant for the next.
  if (typeof input.viewerId === 'string' && input.viewerId !== actor.userId) throw new DomainError('auth.required');
  request.socket.setNoDelay(true);
  request.socket.setTimeout(0);
  response.writeHead(200, STREAM_HEADERS);
  await ctx.hub.open({ response, actor, lastEventId: lastEventIdOf(request, input) });
}

type StreamInput = { readonly lastEventId?: unknown; readonly viewerId?: unknown };

/** The header wins: a browser that reconnects by itself repeats the address, with the id that it began with. */
function lastEventIdOf({ headers }: IncomingMessage, { lastEventId }: StreamInput): string | null {
  const header = headers['last-event-id'];
  if (typeof header === 'string' && header !== '') return header;
  return typeof lastEventId === 'string' ? lastEventId : null;
}

/** Of tRPC's client one JSON text, of others a query of its own. */
function inputOf({ url }: IncomingMessage): StreamInput {
  const query = new URL(url ?? '/', 'http://localhost').searchParams;
  const input = query.get('input');
  if (input === null) return { lastEventId: query.get('lastEventId') };
  try {
    const parsed: unknown = JSON.parse(input);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    throw new DomainError('input.malformed');
  }
}
