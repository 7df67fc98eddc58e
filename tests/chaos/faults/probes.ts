import http, { type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AppServer } from '@/tests/chaos/app-server';
import type { Entry } from '@/tests/chaos/ledger';
import type { Device } from '@/tests/chaos/simulators/device';
import type { Trial } from '@/tests/chaos/trial';

/** Somebody who was cut off is connected again within this time. */
export const BACK_WITHIN_MS = 5_000;

const GIVEN_UP_AFTER_MS = 20_000;

/** By which Postgres knows the connections of a process, and a proxy their first bytes. */
export const LISTENER = 'parlour-listener';
export const isListener = (opening: string): boolean => opening.includes(LISTENER);

/** Where a message stands, or `null`. */
export async function seqOf({ stage }: Trial, clientId: string): Promise<number | null> {
  const [row] = await stage.database.query<{ seq: number }>('SELECT seq FROM message WHERE client_id = $1', [clientId]);
  return row?.seq ?? null;
}

export const ackOf = ({ cast }: Trial, clientId: string): Entry | undefined =>
  cast.ledger.entries.find(({ said, key }) => said === 'ack' && key === clientId);

export const shows = (device: Device, conversationId: string, clientId: string): boolean =>
  device.thread(conversationId)?.messages.some((message) => message.clientId === clientId) ?? false;

export const isOnline = ({ state }: Device): boolean => state === 'online';

/** What the process says of itself: 200, 503, or 0 when it does not answer. */
export async function readiness(server: AppServer): Promise<number> {
  try {
    const response = await fetch(`${server.origin}/readyz`, { signal: AbortSignal.timeout(3_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

export type RawAnswer = {
  readonly status: number;
  readonly tookMs: number;
  readonly retryAfter: string | null;
  readonly seq: number;
};

/** One send by the public API at one process, past every line, on a connection of its own; without a retry. */
export async function rawSend(
  { cast }: Trial,
  server: AppServer,
  clientId: string,
  text = `Said once: ${clientId}`,
): Promise<RawAnswer> {
  const startedAt = performance.now();
  const [, conversationId] = cast.conversations;
  const entry = { who: 'raw', act: 'send', key: clientId, conversationId } as const;
  cast.ledger.write({ ...entry, said: 'intent' });
  const response = await post(`${server.origin}/api/v1/conversations/${conversationId}/messages`, {
    headers: { authorization: `Bearer ${cast.program.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: clientId, text }),
  });
  // The document's own words; parsed by hand, as by a program in another language.
  const { seq = 0 } = (await json(response)) as { readonly seq?: number };
  const status = response.statusCode ?? 0;
  if (status === 201) cast.ledger.write({ ...entry, said: 'ack', seq });
  const retryAfter = response.headers['retry-after'] ?? null;
  return { status, tookMs: performance.now() - startedAt, retryAfter, seq };
}

type Posted = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

const post = (url: string, { headers, body }: Posted): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(GIVEN_UP_AFTER_MS) };
    http.request(url, options, resolve).on('error', reject).end(body);
  });
