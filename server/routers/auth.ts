import { RequestCodeInput, SignUpInput } from '@/contract/schemas/account';
import { requestCode } from '@/server/domain/identity/request-code';
import { signUp } from '@/server/domain/identity/sign-up';
import { publicProcedure, router } from '@/server/trpc';

export const authRouter = router({
  signUp: publicProcedure.input(SignUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  requestCode: publicProcedure.input(RequestCodeInput).mutation(({ ctx, input }) => requestCode(ctx, input)),
});
