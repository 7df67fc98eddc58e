import { RevokeSessionInput } from '@/contract/schemas/account';
import { listSessions } from '@/server/domain/identity/queries';
import { revokeOtherSessions } from '@/server/domain/identity/revoke-other-sessions';
import { revokeSession } from '@/server/domain/identity/revoke-session';
import { router, signedInProcedure } from '@/server/trpc';

export const sessionsRouter = router({
  list: signedInProcedure.query(({ ctx }) => listSessions(ctx)),
  revoke: signedInProcedure.input(RevokeSessionInput).mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOthers: signedInProcedure.mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
