import fs from 'node:fs';
import { refusalOf } from '@/components/shell/refusal-of';
import type { ClientId, ConversationId } from '@/contract/ids/ids';
import { wallOf } from '@/contract/time/wall-time';
import type { AppServer } from '@/tests/chaos/app-server';
import { isOnline } from '@/tests/chaos/faults/probes';
import { inTime } from '@/tests/chaos/simulators/talker';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';

const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((abi) => `/usr/lib/${abi}/faketime/libfaketime.so.1`);
const SKEWS = ['+3h', '-3h'];
const CONNECTED_WITHIN_MS = 5_000;
const HOUR_MS = 3_600_000;

const library = (): string | undefined => LIBRARIES.find((file) => fs.existsSync(file));

/** One of the two processes is three hours ahead, then three hours behind. */
export const clockSkew: Fault = {
  id: 'F11',
  title: 'the clock of one process is three hours off',
  bound:
    'everybody is let in and heard at both processes, no message is dated before the one it follows, and what may be done until when is the same at both',
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
  await goByTheSameTime({ cast, within, ...trial }, skew);
  const life = trial.live();
  await passes(2_000 * trial.times);
  await life.stop();
}

/** Ahead, its own clock would find a fresh message too old and a time to come over; behind, a time that is over to come. */
async function goByTheSameTime(trial: Trial, skew: string): Promise<void> {
  const [, laptop] = trial.cast.customer;
  const conversationId = trial.cast.conversations[0] as ConversationId;
  const { messages } = laptop.client;
  const sent = { conversationId, clientId: trial.random.id<ClientId>(`sent at ${skew}`), text: 'Just now' };
  const edited = await codeOf(async () => {
    const { seq } = await messages.send.mutate(sent, inTime());
    await messages.edit.mutate({ conversationId, seq, text: 'Just now, mended' }, inTime());
  });
  trial.expect(edited === null, `a fresh message may not be mended at ${skew}: ${edited}`);
  const [past, future] = [await askFor(trial, -HOUR_MS), await askFor(trial, HOUR_MS)];
  trial.expect(past === 'booking.in-the-past', `a time that is over was answered at ${skew} with ${past}`);
  trial.expect(future === null, `a time to come was answered at ${skew} with ${future}`);
}

/** Asks for a booking so many ms from now, at the process that is off; answers the code of its refusal. */
function askFor({ cast, random }: Trial, fromNowMs: number): Promise<string | null> {
  const [, laptop] = cast.customer;
  const wishes = [{ wallStart: wallOf(new Date(Date.now() + fromNowMs), 'UTC'), zone: 'UTC' }];
  const asked = { artistId: cast.artist.id, serviceId: cast.serviceId, wishes };
  const clientId = random.id<ClientId>(`asked for at ${fromNowMs}`);
  return codeOf(() => laptop.client.bookings.request.mutate({ ...asked, clientId }, inTime()));
}

async function codeOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return refusalOf(error).code;
  }
}
