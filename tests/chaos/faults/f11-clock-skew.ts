import fs from 'node:fs';
import type { AppServer } from '@/tests/chaos/app-server';
import { isOnline } from '@/tests/chaos/faults/probes';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';

const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((abi) => `/usr/lib/${abi}/faketime/libfaketime.so.1`);
const SKEWS = ['+3h', '-3h'];
const CONNECTED_WITHIN_MS = 5_000;

const library = (): string | undefined => LIBRARIES.find((file) => fs.existsSync(file));

/** One of the two processes is three hours ahead, then three hours behind. */
export const clockSkew: Fault = {
  id: 'F11',
  title: 'the clock of one process is three hours off',
  bound: 'everybody is let in and heard at both processes, and no message is dated before the one it follows',
  skip: () => (library() ? null : 'libfaketime is not installed (apt-get install libfaketime)'),
  run: async (trial) => {
    for (const skew of SKEWS) await liveWith(trial, trial.stage.b, skew);
    await trial.stage.b.stop();
    await trial.stage.b.start();
    const backwards = await trial.stage.database.query(
      `SELECT FROM message m JOIN message n ON n.conversation_id = m.conversation_id AND n.seq = m.seq + 1
       WHERE m.conversation_id = ANY($1) AND n.sent_at < m.sent_at`,
      [trial.cast.conversations],
    );
    trial.expect(backwards.length === 0, `${backwards.length} messages are dated before the one they follow`);
  },
};

async function liveWith({ cast, within, ...trial }: Trial, server: AppServer, skew: string): Promise<void> {
  await server.stop();
  await server.start({ LD_PRELOAD: library() ?? '', FAKETIME: skew, FAKETIME_DONT_FAKE_MONOTONIC: '1' });
  for (const { line } of [...cast.devices, cast.admin, cast.program]) line.cut();
  await within(CONNECTED_WITHIN_MS, `everybody is connected at ${skew}`, () => cast.devices.every(isOnline));
  const life = trial.live();
  await passes(2_000 * trial.times);
  await life.stop();
}
