import type { ErrorCode, Refusal } from '@/contract/errors/catalogue';

/** Why something did not happen: the server's word, or no word at all. */
export type Failure = {
  readonly code: ErrorCode | 'network' | 'unknown';
  /** The server's own sentence, for codes that this page does not know yet. */
  readonly message: string | null;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  readonly fields: NonNullable<Refusal['fields']>;
  readonly freeSlots: NonNullable<Refusal['freeSlots']>;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) && typeof value.code === 'string' && typeof value.message === 'string';

const bare = (code: Failure['code']): Failure => ({
  code,
  message: null,
  requestId: null,
  retryAfterSeconds: null,
  fields: [],
  freeSlots: [],
});

/** Reads any thrown value. A tRPC error without a refusal never reached the server, or a proxy answered in its place. */
export function refusalOf(error: unknown): Failure {
  if (!isRecord(error)) return bare('unknown');
  const refusal = isRecord(error.data) ? error.data.refusal : undefined;
  if (isRefusal(refusal)) {
    return {
      code: refusal.code,
      message: refusal.message,
      requestId: refusal.requestId || null,
      retryAfterSeconds: refusal.retryAfterSeconds ?? null,
      fields: refusal.fields ?? [],
      freeSlots: refusal.freeSlots ?? [],
    };
  }
  const isUnanswered = error.name === 'TRPCClientError' || error instanceof TypeError;
  return bare(isUnanswered ? 'network' : 'unknown');
}

/** Whether nobody decided anything: there was no way to the server, or it had no way to its database. */
export const isUnanswered = (error: unknown): boolean =>
  ['network', 'server.unavailable'].includes(refusalOf(error).code);
