import { ackOf, isOnline, shows } from '@/tests/chaos/faults/probes';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';
import { redisServer, startRedis } from '@/tests/harness/redis';

const CONNECTED_WITHIN_MS = 5_000;
const TOLD_WITHIN_MS = 2_500;

/** Both processes tell each other by Redis; it dies, and comes back empty. */
export const redisGone: Fault = {
  id: 'F8',
  title: 'kill -9 of Redis, which comes back empty',
  bound: 'everything is stored and told as ever, within 2.5 s at the other process',
  skip: () => {
    const found = redisServer();
    return 'missing' in found ? found.missing : null;
  },
  run: async (trial) => {
    const { stage } = trial;
    const redis = await startRedis();
    try {
      await restartBoth(trial, { REDIS_URL: redis.url });
      const life = trial.live();
      for (let at = 0; at < trial.times; at += 1) {
        await passes(800);
        await redis.kill();
        await tellsInTime(trial, 'without Redis');
        await passes(1_500);
        await redis.start();
        await passes(800);
        await tellsInTime(trial, 'after Redis came back');
      }
      await life.stop();
    } finally {
      for (const server of [stage.a, stage.b]) await server.stop();
      await redis.end();
      await restartBoth(trial, {});
    }
  },
};

async function restartBoth({ stage, cast, within }: Trial, settings: Record<string, string>): Promise<void> {
  for (const server of [stage.a, stage.b]) await server.stop();
  await Promise.all([stage.a.start(settings), stage.b.start(settings)]);
  for (const { line } of cast.devices) line.cut();
  await within(CONNECTED_WITHIN_MS, 'everybody is connected', () => cast.devices.every(isOnline));
}

async function tellsInTime(trial: Trial, when: string): Promise<void> {
  const { cast, within } = trial;
  const [phone] = cast.customer;
  const [other] = cast.artistDevices;
  const [conversationId] = cast.conversations;
  const clientId = phone.write(conversationId, when);
  await within(TOLD_WITHIN_MS, `it is acknowledged ${when}`, () => ackOf(trial, clientId) !== undefined);
  await within(TOLD_WITHIN_MS, `the other process tells it ${when}`, () => shows(other, conversationId, clientId));
}
