import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TRPCError } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { CATALOGUE } from '@/contract/errors/catalogue';
import type { RequestContext } from '@/server/context';
import { presentError } from '@/server/http/present-error';
import { answerMutation, isPlainMutation } from '@/server/http/trpc-mutation';
import { appRouter } from '@/server/routers/root';

export const TRPC_PREFIX = '/api/trpc/';
const MAX_BODY_BYTES = 65_536;
const MAX_BATCH = 20;

/** Procedure calls, on Node's own request and response: a fifth of what the same call costs through a Next route. */
export async function trpcDoor(request: IncomingMessage, response: ServerResponse, ctx: RequestContext): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(TRPC_PREFIX.length);
  response.setHeader('Cache-Control', 'no-store');
  const onError = ({ error, path: procedure }: { readonly error: TRPCError; readonly path: string | undefined }) => {
    const { code } = presentError(error, ctx.requestId);
    if (code === 'server.unexpected')
      ctx.log.error({ err: error.cause ?? error, requestId: ctx.requestId, procedure }, 'request.failed');
    if (CATALOGUE[code].status === 503)
      ctx.log.warn({ err: error.cause ?? error, requestId: ctx.requestId, procedure }, 'request.unavailable');
  };
  if (isPlainMutation(request, path, MAX_BODY_BYTES)) {
    return answerMutation({ request, response, ctx, path, onError });
  }
  await nodeHTTPRequestHandler({
    req: request,
    res: response,
    path,
    router: appRouter,
    maxBodySize: MAX_BODY_BYTES,
    maxBatchSize: MAX_BATCH,
    createContext: () => ctx,
    onError,
  });
}
