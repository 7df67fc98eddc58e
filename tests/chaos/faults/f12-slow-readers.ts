import http, { type IncomingMessage } from 'node:http';
import { percentiles } from '@/bench/percentiles';
import { usageOf } from '@/bench/process-usage';
import { rawSend, shows } from '@/tests/chaos/faults/probes';
import type { Fault, Trial } from '@/tests/chaos/trial';
import { type MadeUser, makeSession } from '@/tests/harness/factories';
import { followStream } from '@/tests/harness/follow-stream';

/** Fewer than one person may have open at a process. */
const READERS_EACH = 28;
/** More in all than fits into the buffers of the system and the cap of ours together. */
const BURSTS = 30;
/** After these a process has the memory that so much talk takes when everybody reads. */
const FIRST_BURSTS = 8;
const SENDS_EACH = 50;
const LONG = 'Something long that nobody reads. '.repeat(115);
const MOST_GROWTH_KB = 64 * 1_024;
const SEEN_P95_MS = 500;
const ENDED_WITHIN_MS = 5_000;

/** Streams that stop reading, while much is said in their conversation. */
export const slowReaders: Fault = {
  id: 'F12',
  title: `${READERS_EACH * 2} streams stop reading`,
  bound:
    'they cost 64 MiB at most and are ended, others hear as fast as ever (p95 500 ms), and who comes back is told to load',
  run: async (trial) => {
    const { stage, within, expect } = trial;
    for (let burst = 0; burst < FIRST_BURSTS; burst += 1) await sayMuch(trial);
    const readers = await Promise.all(['artist', 'caller'].map((who) => stopReading(trial, who)));
    const slow = readers.flatMap(({ streams }) => streams);
    const before = usageOf(stage.a.pid()).rssKb;
    const seenMs: number[] = [];
    let most = 0;
    for (let burst = 0; burst < BURSTS; burst += 1) {
      seenMs.push(await sayMuch(trial));
      most = Math.max(most, usageOf(stage.a.pid()).rssKb - before);
    }
    expect(most <= MOST_GROWTH_KB, `the process grew by ${most} kB`);
    const { p95 } = percentiles(seenMs);
    expect(p95 <= SEEN_P95_MS, `others see with p95 ${p95.toFixed(0)} ms`);
    for (const stream of slow) stream.resume();
    await within(ENDED_WITHIN_MS, 'every slow reader was ended', () => slow.every((stream) => stream.destroyed));
    const [first] = readers;
    if (!first) return;
    const back = await followStream(`${stage.a.origin}/api/v1/events`, {
      headers: first.headers,
      lastEventId: first.id,
    });
    expect(back.text().includes('"type":"resync"'), 'who comes back from far behind is told to load afresh');
    back.close();
  },
};

async function stopReading({ stage, cast }: Trial, who: string) {
  const client = await stage.database.connect();
  const [user] = await stage.database.query<MadeUser>('SELECT id, name, email, zone FROM "user" WHERE id = $1', [
    who === 'artist' ? cast.artist.user.id : cast.program.userId,
  ]);
  if (!user) throw new Error('nobody there');
  const { token } = await makeSession({ client, random: cast.random, now: new Date() }, { user, kind: 'api' });
  await client.end();
  const headers = { authorization: `Bearer ${token}` };
  const address = `${stage.a.origin}/api/v1/events`;
  const probe = await followStream(address, { headers });
  const id = probe.firstId() ?? '';
  probe.close();
  const open = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const request = http.get(address, { headers, agent: false }, (response) => {
        response.on('error', () => undefined);
        response.once('data', () => {
          response.pause();
          resolve(response);
        });
      });
      request.on('error', reject);
    });
  return { headers, id, streams: await Promise.all(Array.from({ length: READERS_EACH }, open)) };
}

/** Answers the ms until somebody who reads has the last of it. */
async function sayMuch(trial: Trial): Promise<number> {
  const { stage, cast, random, within } = trial;
  const ids = Array.from({ length: SENDS_EACH }, () => random.id<string>('long'));
  await Promise.all(ids.map((clientId) => rawSend(trial, stage.a, clientId, LONG)));
  const [, desk] = cast.artistDevices;
  const last = random.id<string>('last');
  void rawSend(trial, stage.a, last);
  return within(5_000, 'others see it', () => shows(desk, cast.conversations[1], last));
}
