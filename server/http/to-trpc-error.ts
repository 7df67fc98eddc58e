import { TRPCError } from '@trpc/server';
import { CATALOGUE } from '@/contract/errors/catalogue';
import { presentError } from '@/server/http/present-error';

/** The error as tRPC has to see it so that it answers with the catalogue's status; the original stays its `cause`. */
export function toTrpcError(error: unknown): TRPCError {
  const { code, message } = presentError(error, '');
  const { trpc } = CATALOGUE[code];
  if (error instanceof TRPCError && error.code === trpc) return error;
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  return new TRPCError({ code: trpc, message, cause });
}
