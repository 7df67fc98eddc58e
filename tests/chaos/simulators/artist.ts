import type { BookingId, ClientId } from '@/contract/ids/ids';
import type { Actor } from '@/tests/chaos/simulators/actor';
import type { Device } from '@/tests/chaos/simulators/device';
import { inTime, noted, talkingHabits } from '@/tests/chaos/simulators/talker';

/** Talks to everybody, confirms requests and declines some. */
export const artistActor = (device: Device): Actor => ({
  name: device.name,
  random: device.random,
  habits: [...talkingHabits(device), { weight: 2, act: () => answer(device) }],
});

async function answer(device: Device): Promise<void> {
  const { random, client } = device;
  const waiting = device.bookings().filter(({ status }) => status === 'requested');
  if (waiting.length === 0) return;
  const { id, conversationId } = random.pick(waiting);
  const word = random.chance(0.7)
    ? ({ transition: 'confirm' } as const)
    : ({ transition: 'decline', reason: 'Away that week.' } as const);
  await noted(device, { act: 'transition', key: id, conversationId }, async () => {
    const asked = { bookingId: id as BookingId, clientId: random.id<ClientId>('transition'), ...word };
    const { version } = await client.bookings.transition.mutate(asked, inTime());
    return { version };
  });
}
