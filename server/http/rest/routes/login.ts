import { LoginAnswer, LoginBody } from '@/contract/api/v1/login';
import { createApiToken } from '@/server/domain/identity/create-api-token';
import { NOTHING, publicRoute } from '@/server/http/rest/route';

export const loginRoute = publicRoute({
  method: 'POST',
  path: '/api/v1/auth/login',
  operation: {
    id: 'login',
    summary: 'Sign in',
    description: 'Starts a session of its own, which its owner sees and can revoke under Settings.',
    params: NOTHING,
    query: NOTHING,
    body: LoginBody,
    status: 200,
    answer: LoginAnswer,
    refusals: ['auth.wrong-credentials', 'request.too-many'],
    sample: {
      body: { email: 'customer@demo.test', password: 'parlour-demo' },
      answer: { access_token: 'plr_…', token_type: 'bearer' },
    },
  },
  run: async (ctx, { body }) => {
    const { token } = await createApiToken(ctx, body);
    return { access_token: token, token_type: 'bearer' as const };
  },
});
