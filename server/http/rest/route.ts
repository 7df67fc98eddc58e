import { z } from 'zod';
import type { ErrorCode } from '@/contract/errors/catalogue';
import { DomainError } from '@/contract/errors/domain-error';
import type { RequestContext } from '@/server/context';
import type { UserActor } from '@/server/domain/actor';
import type { Access } from '@/server/trpc';

export type RestMethod = 'GET' | 'POST';

/** A request before its schemas have seen it. */
export type RawInput = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
};

type Schema = z.ZodType;

/** How an answer that is no JSON is sent. */
export type TextKind = { readonly type: `text/${string}`; readonly filename: string };

/** What the document tells of a route, and what its requests are parsed by. */
export type RestOperation = {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly params: Schema;
  readonly query: Schema;
  /** Read for POST only. */
  readonly body: Schema;
  readonly status: 200 | 201;
  readonly answer: Schema;
  /** The answer is a text of this kind; left out: JSON. */
  readonly text?: TextKind;
  /** Those of its own; what every route may refuse is known. */
  readonly refusals: readonly ErrorCode[];
  readonly sample: {
    readonly params?: unknown;
    readonly query?: unknown;
    readonly body?: unknown;
    readonly answer: unknown;
  };
};

/**
 * One address of the public API. `stream` is answered by the live stream's own handler; all others parse, run and answer JSON.
 */
export type RestRoute = {
  readonly method: RestMethod;
  /** As OpenAPI writes it: `/api/v1/conversations/{id}/messages`. */
  readonly path: `/api/${string}`;
  readonly access: Access;
  readonly operation: RestOperation;
  readonly answer: ((ctx: RequestContext, input: RawInput) => Promise<unknown>) | 'stream';
};

/** For routes without path parameters, query or body. */
export const NOTHING = z.strictObject({});

export type SignedInContext = RequestContext & { readonly actor: UserActor };

type Definition<
  Context,
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Answer extends Schema,
> = Pick<RestRoute, 'method' | 'path'> & {
  readonly operation: Omit<RestOperation, 'params' | 'query' | 'body' | 'answer' | 'sample'> & {
    readonly params: Params;
    readonly query: Query;
    readonly body: Body;
    readonly answer: Answer;
    readonly sample: {
      readonly params?: z.input<Params>;
      readonly query?: z.input<Query>;
      readonly body?: z.input<Body>;
      readonly answer: z.output<Answer>;
    };
  };
  run(
    ctx: Context,
    input: { readonly params: z.output<Params>; readonly query: z.output<Query>; readonly body: z.output<Body> },
  ): Promise<z.output<Answer>>;
};

/** A route for anybody. */
export const publicRoute = <P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  definition: Definition<RequestContext, P, Q, B, A>,
): RestRoute => routeOf('public', definition, (ctx) => ctx);

/** A route for people; `access` says what its use case demands of them. */
export const guardedRoute = <P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  access: Exclude<Access, 'public'>,
  definition: Definition<SignedInContext, P, Q, B, A>,
): RestRoute => routeOf(access, definition, (ctx) => ({ ...ctx, actor: signedIn(ctx) }));

/** @throws DomainError auth.required */
export function signedIn({ actor }: RequestContext): UserActor {
  if (actor.kind !== 'user') throw new DomainError('auth.required');
  return actor;
}

function routeOf<Context, P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  access: Access,
  { method, path, operation, run }: Definition<Context, P, Q, B, A>,
  contextOf: (ctx: RequestContext) => Context,
): RestRoute {
  const answer = async (ctx: RequestContext, raw: RawInput) => {
    const input = {
      params: operation.params.parse(raw.params),
      query: operation.query.parse(raw.query),
      body: operation.body.parse(raw.body),
    };
    return run(contextOf(ctx), input).catch(notTheCallersFault);
  };
  return { method, path, access, operation, answer };
}

/** A schema that fails behind the door is a fault of ours; as it is, it would read like one of the request. */
function notTheCallersFault(error: unknown): never {
  throw error instanceof z.core.$ZodError ? new Error('A schema failed inside a use case', { cause: error }) : error;
}
