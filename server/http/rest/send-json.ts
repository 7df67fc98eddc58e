import type { ServerResponse } from 'node:http';
import { CATALOGUE, type Refusal } from '@/contract/errors/catalogue';
import { endAnswer } from '@/server/http/end-answer';

/** When the database is away: about what it needs to come back. */
const UNAVAILABLE_RETRY_SECONDS = 2;

/** Answers with `text`, which is JSON. */
export const sendJson = (res: ServerResponse, status: number, text: string): void =>
  sendText(res, { status, type: 'application/json', text });

type TextAnswer = { readonly status: number; readonly type: string; readonly text: string };

/** Answers with `text` as UTF-8, for this request alone. */
export function sendText(res: ServerResponse, { status, type, text }: TextAnswer): void {
  res.statusCode = status;
  res.setHeader('Content-Type', `${type}; charset=utf-8`);
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  endAnswer(res, text);
}

/** Answers `{ error: refusal }` with the catalogue's status and the headers that go with it. */
export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  const { status } = CATALOGUE[refusal.code];
  const wait = refusal.retryAfterSeconds ?? (status === 503 ? UNAVAILABLE_RETRY_SECONDS : undefined);
  if (wait !== undefined) res.setHeader('Retry-After', wait);
  if (status === 401) res.setHeader('WWW-Authenticate', 'Bearer');
  // What is left of the body is not waited for.
  if (status === 413) res.setHeader('Connection', 'close');
  sendJson(res, status, JSON.stringify({ error: refusal }));
}
