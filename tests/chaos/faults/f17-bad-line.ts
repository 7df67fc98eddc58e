import { type Fault, passes } from '@/tests/chaos/trial';

const HALF_OF_800_MS = 400;
const BYTES_PER_SECOND_AT_50_KBIT = 6_250;
const AT_ONCE_MS = 50;

/** A phone in the underground, while its other half has a good line. */
export const badLine: Fault = {
  id: 'F17',
  title: 'a line of 800 ms and 50 kbit/s that resets one piece in twenty',
  bound:
    'writing never waits for the line, tapping twice sends once, and what was written is sent while the line is bad',
  run: async (trial) => {
    const { cast, random, within, expect } = trial;
    const [phone] = cast.customer;
    const [conversationId] = cast.conversations;
    phone.line.suffer({
      latencyMs: HALF_OF_800_MS,
      bytesPerSecond: BYTES_PER_SECOND_AT_50_KBIT,
      resetChance: 0.05,
    });
    const life = trial.live();
    await passes(1_000);
    const startedAt = performance.now();
    const clientId = phone.write(conversationId, 'tapped');
    phone.write(conversationId, 'tapped', clientId);
    expect(performance.now() - startedAt <= AT_ONCE_MS, 'writing takes no time');
    expect(phone.unsent.filter((one) => one.clientId === clientId).length === 1, 'it is shown once, on its way');
    await passes(2_500 * trial.times + random.between(0, 500));
    await life.stop();
    await within(30_000, 'what was tapped is sent over the bad line', () =>
      cast.ledger.entries.some(({ said, key }) => said === 'ack' && key === clientId),
    );
    phone.line.suffer(null);
  },
};
