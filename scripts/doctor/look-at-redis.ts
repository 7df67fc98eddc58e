import { Redis } from 'ioredis';
import { type Finding, well, wrong } from '@/scripts/doctor/finding';
import { connectionProblem } from '@/scripts/server-database';

const TIMEOUT_MS = 3_000;

/** Whether the Redis of REDIS_URL answers. Without one there is nothing to look at. */
export const lookAtRedis = async (redisUrl: string | null): Promise<Finding[]> => {
  if (redisUrl === null) return [];
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: TIMEOUT_MS,
    commandTimeout: TIMEOUT_MS,
  });
  let problem: unknown = null;
  redis.on('error', (error: unknown) => {
    problem ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
    return [well('Redis answers')];
  } catch (error) {
    return [
      wrong(
        `REDIS_URL leads nowhere (${connectionProblem(problem ?? error)}); live updates take up to a second longer meanwhile.`,
        'check host, port, user and password, or unset REDIS_URL: processes then talk by Postgres.',
      ),
    ];
  } finally {
    redis.disconnect();
  }
};
