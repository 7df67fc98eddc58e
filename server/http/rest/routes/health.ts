import { HealthAnswer } from '@/contract/api/v1/health';
import { NOTHING, publicRoute } from '@/server/http/rest/route';
import { VERSION } from '@/server/http/rest/version';

/** Answers 503 when the database does not. */
export const healthRoute = publicRoute({
  method: 'GET',
  path: '/api/health',
  operation: {
    id: 'health',
    summary: 'Whether Parlour works',
    description: 'Asks the database too; 503 when it cannot be reached.',
    params: NOTHING,
    query: NOTHING,
    body: NOTHING,
    status: 200,
    answer: HealthAnswer,
    refusals: [],
    sample: { answer: { status: 'ok', version: VERSION } },
  },
  run: async ({ db }) => {
    await db.pool.query('SELECT 1');
    return { status: 'ok' as const, version: VERSION };
  },
});
