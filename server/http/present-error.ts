import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { CATALOGUE, type ErrorCode, type Refusal } from '@/contract/errors/catalogue';
import { DomainError } from '@/contract/errors/domain-error';
import { isUnavailable, sqlState } from '@/server/db/postgres-error';
import { presentIssue } from '@/server/http/present-issue';

/** What tRPC itself refuses, before any of our code has seen the request. */
const TRPC_REFUSALS: { readonly [Code in TRPCError['code']]?: ErrorCode } = {
  PARSE_ERROR: 'input.malformed',
  BAD_REQUEST: 'input.malformed',
  UNAUTHORIZED: 'auth.required',
  FORBIDDEN: 'auth.forbidden',
  NOT_FOUND: 'not-found',
  METHOD_NOT_SUPPORTED: 'request.method-not-allowed',
  PAYLOAD_TOO_LARGE: 'input.too-large',
  UNSUPPORTED_MEDIA_TYPE: 'input.unsupported-type',
  TOO_MANY_REQUESTS: 'request.too-many',
};

/** Text that Postgres cannot read as the type it is asked for: malformed uuid, NUL or a broken character. */
const UNREADABLE_TEXT = new Set(['22P02', '22021', '22P05']);

/**
 * Any error as the refusal that a door answers with. Knows the errors we expect; everything else is `server.unexpected`, and
 * nothing of its text, nor of the person's input, gets out.
 */
export function presentError(error: unknown, requestId: string): Refusal {
  const expected = domainErrorIn(error);
  if (expected) return presentDomainError(expected, requestId);
  const invalid = inputErrorIn(error);
  if (invalid) return { ...refusal('input.invalid', requestId), fields: invalid.issues.flatMap(presentIssue) };
  return refusal(codeOf(error), requestId);
}

const refusal = (code: ErrorCode, requestId: string): Refusal => ({
  code,
  message: CATALOGUE[code].sentence,
  requestId,
});

function presentDomainError({ code, retryAfterSeconds, inTheWay, freeSlots }: DomainError, requestId: string): Refusal {
  return {
    ...refusal(code, requestId),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(inTheWay === undefined ? {} : { inTheWay }),
    ...(freeSlots === undefined ? {} : { freeSlots }),
  };
}

function domainErrorIn(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  return error instanceof TRPCError && error.cause instanceof DomainError ? error.cause : null;
}

/** A schema that fails inside a use case, or on an answer, is our fault and not the person's: those come as INTERNAL_SERVER_ERROR. */
function inputErrorIn(error: unknown): z.core.$ZodError | null {
  if (error instanceof z.core.$ZodError) return error;
  if (!(error instanceof TRPCError) || error.code !== 'BAD_REQUEST') return null;
  return error.cause instanceof z.core.$ZodError ? error.cause : null;
}

function codeOf(error: unknown): ErrorCode {
  if (isUnavailable(error)) return 'server.unavailable';
  if (UNREADABLE_TEXT.has(sqlState(error) ?? '')) return 'input.invalid';
  return (error instanceof TRPCError ? TRPC_REFUSALS[error.code] : undefined) ?? 'server.unexpected';
}
