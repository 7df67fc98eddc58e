import { initTRPC } from '@trpc/server';
import { demand, refuse } from '@/contract/errors/decision';
import type { RequestContext } from '@/server/context';
import type { UserActor } from '@/server/domain/actor';
import { presentError } from '@/server/http/present-error';
import { toTrpcError } from '@/server/http/to-trpc-error';

/**
 * Who may call a procedure. All but `public` and `signed-in` are checked by the use case, which knows what it is about; the
 * authorization matrix calls every procedure as everybody and holds the declaration to its word.
 */
export type Access = 'public' | 'signed-in' | 'participant' | 'booking-side' | 'studio-staff' | 'studio-admin';

const t = initTRPC
  .context<RequestContext>()
  .meta<{ access: Access }>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const refusal = presentError(error, ctx?.requestId ?? '');
      return {
        ...shape,
        message: refusal.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal },
      };
    },
  });

export const router = t.router;

/** Refusals of use cases become tRPC errors here, once; unknown errors rise as they are. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

const base = t.procedure.use(refusals);

/** Whom it found is told in the type alone: handed on, tRPC would copy the whole context for it. */
const signedIn = base.use(({ ctx, next }) => {
  if (ctx.actor.kind !== 'user') demand(refuse('auth.required'));
  return next<{ actor: UserActor }>({});
});

export const publicProcedure = base.meta({ access: 'public' });
export const signedInProcedure = signedIn.meta({ access: 'signed-in' });
export const participantProcedure = signedIn.meta({ access: 'participant' });
export const bookingSideProcedure = signedIn.meta({ access: 'booking-side' });
/** Staff or admins of the studio it is about. */
export const studioStaffProcedure = signedIn.meta({ access: 'studio-staff' });
export const studioAdminProcedure = signedIn.meta({ access: 'studio-admin' });
