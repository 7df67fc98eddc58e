import type { BookingId, ClientId } from '@/contract/ids/ids';
import type { Cast } from '@/tests/chaos/cast';
import type { Actor } from '@/tests/chaos/simulators/actor';
import type { Device } from '@/tests/chaos/simulators/device';
import { nextYear } from '@/tests/chaos/simulators/next-year';
import { inTime, noted, talkingHabits } from '@/tests/chaos/simulators/talker';

const MOST_BOOKINGS = 12;
const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Talks, asks for bookings and cancels some. */
export const customerActor = (device: Device, cast: Cast): Actor => ({
  name: device.name,
  random: device.random,
  habits: [
    ...talkingHabits(device),
    { weight: 1, act: () => request(device, cast) },
    { weight: 1, act: () => cancel(device) },
  ],
});

async function request(device: Device, { artist, serviceId, conversations }: Cast): Promise<void> {
  const { random, client } = device;
  if (device.bookings().length >= MOST_BOOKINGS) return;
  const clientId = random.id<ClientId>('request');
  const wallStart = `${nextYear()}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}T10:00`;
  const wishes = [{ wallStart, zone: artist.zone }];
  const meant = { act: 'request', key: clientId, conversationId: conversations[0] } as const;
  await noted(device, meant, async () => {
    const asked = { artistId: artist.id, serviceId, wishes, clientId };
    const { version } = await client.bookings.request.mutate(asked, inTime());
    return { version };
  });
}

async function cancel(device: Device): Promise<void> {
  const { random, client } = device;
  const open = device.bookings().filter(({ status }) => status === 'requested' || status === 'confirmed');
  if (open.length === 0) return;
  const { id, conversationId } = random.pick(open);
  await noted(device, { act: 'transition', key: id, conversationId }, async () => {
    const asked = { bookingId: id as BookingId, clientId: random.id<ClientId>('transition') };
    const { version } = await client.bookings.transition.mutate({ ...asked, transition: 'cancel' }, inTime());
    return { version };
  });
}
