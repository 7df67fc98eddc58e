import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  type TRPCProcedureType,
} from '@trpc/server';
import type { RequestContext } from '@/server/context';
import { appRouter } from '@/server/routers/root';

type Mutation = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly ctx: RequestContext;
  /** The procedure's: `messages.send`. */
  readonly path: string;
  readonly onError: (failure: { readonly error: TRPCError; readonly path: string }) => void;
};

type Procedures = Readonly<Record<string, { readonly _def: { readonly type: TRPCProcedureType } }>>;

// The router keeps its procedures by their whole path; its type speaks of the tree that it was built from.
const MUTATIONS = new Set(
  Object.entries(appRouter._def.procedures as unknown as Procedures).flatMap(([path, { _def }]) =>
    _def.type === 'mutation' ? path : [],
  ),
);

const NEVER = new AbortController().signal;

/**
 * Whether a call is one change that comes alone as JSON of a known and modest length, as our own pages send all of theirs. Those
 * need nothing of tRPC's adapter, which makes a Fetch request, a Fetch answer and two web streams of each.
 */
export function isPlainMutation({ method, url, headers }: IncomingMessage, path: string, maxBytes: number): boolean {
  return (
    method === 'POST' &&
    url?.includes('?') === false &&
    headers['content-type'] === 'application/json' &&
    headers['trpc-accept'] === undefined &&
    headers.accept !== 'application/jsonl' &&
    Number(headers['content-length'] ?? Number.NaN) <= maxBytes &&
    MUTATIONS.has(path)
  );
}

/** Answers such a call, to the letter as the adapter would. */
export async function answerMutation({ request, response, ctx, path, onError }: Mutation): Promise<void> {
  const body = await readText(request);
  if (body === null) return;
  const answer = (status: number, content: object) => {
    response.statusCode = status;
    response.setHeader('vary', 'trpc-accept, accept');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(content));
  };
  try {
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      getRawInput: async () => parseJson(body),
      ctx,
      type: 'mutation',
      signal: NEVER,
      batchIndex: 0,
    });
    answer(200, { result: { data } });
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    onError({ error, path });
    const config = appRouter._def._config;
    const shape = getTRPCErrorShape({ config, error, type: 'mutation', path, input: undefined, ctx });
    answer(shape.data.httpStatus, { error: shape });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause });
  }
}

/** All of a body whose length Node has checked; `null` when its sender went away. */
const readText = (request: IncomingMessage): Promise<string | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', () => resolve(null));
    request.once('close', () => resolve(null));
  });
