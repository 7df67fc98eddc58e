import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServerParts } from '@/server/context';
import type { Departure } from '@/server/http/departure';
import { sendJson } from '@/server/http/rest/send-json';

const READY_TIMEOUT_MS = 2_000;
const STREAM_PIECES = 3;
const STREAM_GAP_MS = 1_000;

/** The process is up, whatever its neighbours do. */
export const answerLive = (response: ServerResponse): void => sendJson(response, 200, JSON.stringify({ status: 'ok' }));

/** The process can serve: it stays, and its database answers. 503 otherwise, and a balancer sends people elsewhere. */
export async function answerReady(
  response: ServerResponse,
  { db, departure }: Pick<ServerParts, 'db'> & { readonly departure: Departure },
): Promise<void> {
  departure.lookedAt();
  if (departure.begun) return sendJson(response, 503, JSON.stringify({ status: 'unavailable', problem: 'draining' }));
  const answered = await Promise.race([
    db.pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
    pause(READY_TIMEOUT_MS, false, { ref: false }),
  ]);
  sendJson(
    response,
    answered ? 200 : 503,
    JSON.stringify(answered ? { status: 'ok' } : { status: 'unavailable', problem: 'database' }),
  );
}

/** Three events a second apart, then the end: `npm run doctor` tells by them whether a proxy buffers or cuts streams. */
export async function answerStreamProbe(response: ServerResponse): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  for (let piece = 1; piece <= STREAM_PIECES && !response.destroyed; piece++) {
    response.write(`data: ${piece}\n\n`);
    if (piece < STREAM_PIECES) await pause(STREAM_GAP_MS, undefined, { ref: false });
  }
  response.end();
}
