import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtRedis } from '@/scripts/doctor/look-at-redis';
import { freePort } from '@/scripts/free-port';
import { unlessMissing } from '@/tests/harness/own-program';
import { type OwnRedis, redisServer, startRedis } from '@/tests/harness/redis';

const found = redisServer();

describe.skipIf('missing' in found)(`the doctor's look at Redis${unlessMissing(found)}`, () => {
  let redis: OwnRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.end());

  it('is content with one that answers', async () => {
    expect(await lookAtRedis(redis.url)).toEqual([{ ok: true, about: 'Redis answers' }]);
  });
});

describe("the doctor's look at no Redis", () => {
  it('says nothing where none is named', async () => {
    expect(await lookAtRedis(null)).toEqual([]);
  });

  it('says why nobody answers, and nothing of the password', async () => {
    const [finding] = await lookAtRedis(`redis://:sesame@127.0.0.1:${await freePort()}`);
    expect(finding).toMatchObject({ ok: false, problem: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify(finding)).not.toContain('sesame');
  });
});
