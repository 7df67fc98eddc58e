import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '@/contract/errors/domain-error';
import type { LimitedAct, RateLimiter } from '@/server/platform/rate-limiter';

type Allowance = { readonly points: number; readonly seconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const ALLOWANCES: { readonly [Act in LimitedAct]: Allowance } = {
  'sign-in': { points: 10, seconds: 15 * MINUTE },
  'sign-in-from-address': { points: 100, seconds: 15 * MINUTE },
  'sign-up': { points: 20, seconds: HOUR },
  'code-request': { points: 5, seconds: HOUR },
  // Wider than what one place may ask for, so that a stranger elsewhere cannot easily lock somebody out.
  'code-request-for-email': { points: 20, seconds: HOUR },
  'code-request-from-address': { points: 30, seconds: HOUR },
  'set-up': { points: 20, seconds: HOUR },
  invitation: { points: 60, seconds: HOUR },
  export: { points: 10, seconds: HOUR },
  upload: { points: 120, seconds: HOUR },
  'push-test': { points: 20, seconds: HOUR },
  // Several programs on several devices, each every few minutes.
  'calendar-feed': { points: 240, seconds: HOUR },
};

type Options = {
  readonly pool: pg.Pool;
  /** Multiplies every allowance. */
  readonly factor: number;
};

/** Counts in table `rate_limit`; while the database is away each process counts for itself, so that limits never fall open. */
export function createPostgresRateLimiter({ pool, factor }: Options): RateLimiter {
  const limiterFor = (act: LimitedAct) => {
    const { points, seconds } = ALLOWANCES[act];
    const limits = { keyPrefix: act, points: points * factor, duration: seconds };
    return new RateLimiterPostgres({
      ...limits,
      storeClient: pool,
      // Given, because it is otherwise guessed from a class name that a bundler may change.
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      insuranceLimiter: new RateLimiterMemory(limits),
    });
  };
  const limiters: { readonly [Act in LimitedAct]: RateLimiterPostgres } = {
    'sign-in': limiterFor('sign-in'),
    'sign-in-from-address': limiterFor('sign-in-from-address'),
    'sign-up': limiterFor('sign-up'),
    'code-request': limiterFor('code-request'),
    'code-request-for-email': limiterFor('code-request-for-email'),
    'code-request-from-address': limiterFor('code-request-from-address'),
    'set-up': limiterFor('set-up'),
    export: limiterFor('export'),
    upload: limiterFor('upload'),
    invitation: limiterFor('invitation'),
    'push-test': limiterFor('push-test'),
    'calendar-feed': limiterFor('calendar-feed'),
  };
  return {
    take: async (act, key) => {
      try {
        await limiters[act].consume(anonymous(key));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new DomainError('request.too-many', { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) });
      }
    },
  };
}

/** Addresses and e-mails are not collected in a table of who tried what. */
const anonymous = (key: string): string => createHash('sha256').update(key).digest('base64url');
