import type { ServerResponse } from 'node:http';
import { CATALOGUE } from '@/contract/errors/catalogue';
import { presentError } from '@/server/http/present-error';
import { sendRefusal } from '@/server/http/rest/send-json';
import type { Log } from '@/server/platform/log';

/** Answers any error as its refusal; reports it, once, when it was not expected. */
export function refuseRequest(
  response: ServerResponse,
  error: unknown,
  { requestId, log }: { requestId: string; log: Log },
): void {
  const refusal = presentError(error, requestId);
  if (refusal.code === 'server.unexpected') log.error({ err: error, requestId }, 'request.failed');
  if (CATALOGUE[refusal.code].status === 503) log.warn({ err: error, requestId }, 'request.unavailable');
  if (response.headersSent) response.destroy();
  else sendRefusal(response, refusal);
}
