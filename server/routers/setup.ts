import { CompleteSetupInput } from '@/contract/schemas/account';
import { completeSetup } from '@/server/domain/studios/complete-setup';
import { isSetupOpen } from '@/server/domain/studios/is-setup-open';
import { publicProcedure, router } from '@/server/trpc';

const SetupToken = CompleteSetupInput.pick({ token: true });

export const setupRouter = router({
  isOpen: publicProcedure.input(SetupToken).query(({ ctx, input }) => isSetupOpen(ctx, input)),
  complete: publicProcedure.input(CompleteSetupInput).mutation(({ ctx, input }) => completeSetup(ctx, input)),
});
