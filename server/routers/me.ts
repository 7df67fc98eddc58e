import { SetPasswordInput, UpdateMeInput } from '@/contract/schemas/account';
import { getMe } from '@/server/domain/identity/queries';
import { setPassword } from '@/server/domain/identity/set-password';
import { updateMe } from '@/server/domain/identity/update-me';
import { router, signedInProcedure } from '@/server/trpc';

export const meRouter = router({
  get: signedInProcedure.query(({ ctx }) => getMe(ctx)),
  update: signedInProcedure.input(UpdateMeInput).mutation(({ ctx, input }) => updateMe(ctx, input)),
  setPassword: signedInProcedure.input(SetPasswordInput).mutation(({ ctx, input }) => setPassword(ctx, input)),
});
