import type { Env } from '@/server/env';
import type { EventBus } from '@/server/platform/bus/event-bus';
import { createPostgresBus } from '@/server/platform/bus/postgres-bus';
import { createRedisBus } from '@/server/platform/bus/redis-bus';
import type { Log } from '@/server/platform/log';

/** Redis where `REDIS_URL` names one, else the database itself. */
export function createEventBus(env: Pick<Env, 'databaseUrl' | 'redisUrl' | 'publicUrl'>, log: Log): EventBus {
  if (env.redisUrl === null) return createPostgresBus({ url: env.databaseUrl, log });
  return createRedisBus({ url: env.redisUrl, channel: `parlour ${env.publicUrl}`, log });
}
