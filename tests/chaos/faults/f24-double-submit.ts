import type { ClientId } from '@/contract/ids/ids';
import { ackOf, rawSend } from '@/tests/chaos/faults/probes';
import { nextYear } from '@/tests/chaos/simulators/next-year';
import { inTime, noted } from '@/tests/chaos/simulators/talker';
import type { Fault, Trial } from '@/tests/chaos/trial';

const ROUNDS = 15;
const COPIES = 3;
const SENT_WITHIN_MS = 5_000;

/** The same act, at the same instant, at both processes. */
export const doubleSubmit: Fault = {
  id: 'F24',
  title: 'every act is submitted several times at once, at both processes',
  bound: 'each copy is answered with the one result',
  run: async (trial) => {
    const life = trial.live();
    for (let round = 0; round < ROUNDS * trial.times; round += 1) {
      await sendCopies(trial);
      await flushTwice(trial);
      if (round % 3 === 0) await requestTwice(trial);
    }
    await life.stop();
  },
};

async function sendCopies(trial: Trial): Promise<void> {
  const { stage, random, expect } = trial;
  const clientId = random.id<string>('copies');
  const servers = Array.from({ length: COPIES }, () => [stage.a, stage.b]).flat();
  const answers = await Promise.all(servers.map((server) => rawSend(trial, server, clientId)));
  const seqs = new Set(answers.map(({ status, seq }) => `${status} ${seq}`));
  expect(seqs.size === 1, `one send was answered with ${[...seqs].join(' and ')}`);
}

/** Two tabs that empty one box. */
async function flushTwice(trial: Trial): Promise<void> {
  const { cast, within } = trial;
  const [conversationId] = cast.conversations;
  const [phone, laptop] = cast.customer;
  const clientId = phone.write(conversationId, 'in one box');
  laptop.write(conversationId, 'in one box', clientId);
  await within(SENT_WITHIN_MS, 'both tabs know that it is sent', () =>
    [phone, laptop].every((device) => device.unsent.every((one) => one.clientId !== clientId)),
  );
  trial.expect(ackOf(trial, clientId) !== undefined, 'it is acknowledged');
}

async function requestTwice({ cast, random, expect }: Trial): Promise<void> {
  const clientId = random.id<ClientId>('request twice');
  const wishes = [
    { wallStart: `${nextYear()}-0${random.between(1, 9)}-1${random.between(0, 9)}T09:00`, zone: cast.artist.zone },
  ];
  const asked = { artistId: cast.artist.id, serviceId: cast.serviceId, wishes, clientId };
  const ids: string[] = [];
  const meant = { act: 'request', key: clientId, conversationId: cast.conversations[0] } as const;
  await Promise.all(
    [...cast.customer, ...cast.customer].map((device) =>
      noted(device, meant, async () => {
        const { id, version } = await device.client.bookings.request.mutate(asked, inTime());
        ids.push(id);
        return { version };
      }),
    ),
  );
  expect(
    ids.length === 4 && new Set(ids).size === 1,
    `one request was answered with ${ids.join(' and ') || 'nothing'}`,
  );
}
