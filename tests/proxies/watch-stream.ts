import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';

export type WatchedStream = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly firstEventMs: number;
  readonly heartbeats: number;
  /** Whether somebody ended it before we did. */
  readonly wasCut: boolean;
  readonly lastedMs: number;
};

type Watch = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly idleMs: number };

/** Opens a live stream on which nothing happens and stays for `idleMs`, or until somebody ends it. Certificates are not looked at. */
export async function watchStream({ url, headers, idleMs }: Watch): Promise<WatchedStream> {
  const startedAt = performance.now();
  const { get } = url.startsWith('https:') ? https : http;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = { headers: { 'Accept-Encoding': 'gzip', ...headers }, agent: false, rejectUnauthorized: false };
    get(url, asked, resolve).on('error', reject);
  });
  const stream = answer.headers['content-encoding'] === 'gzip' ? answer.pipe(createGunzip()) : answer;
  let text = '';
  let firstEventMs = Number.POSITIVE_INFINITY;
  stream.on('data', (piece: Buffer) => {
    text += piece;
    if (/^id: .+\n\n/m.test(text)) firstEventMs = Math.min(firstEventMs, performance.now() - startedAt);
  });
  const over = new AbortController();
  for (const event of ['end', 'error', 'aborted', 'close']) answer.on(event, () => over.abort());
  stream.on('error', () => over.abort());
  await pause(idleMs, undefined, { signal: over.signal }).catch(() => undefined);
  const wasCut = over.signal.aborted;
  const lastedMs = performance.now() - startedAt;
  answer.destroy();
  const heartbeats = text.split('event: ping').length - 1;
  return { status: answer.statusCode ?? 0, headers: answer.headers, firstEventMs, heartbeats, wasCut, lastedMs };
}
