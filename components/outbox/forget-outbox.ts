import { deviceDatabase } from '@/components/device/device-database';

/** Throws away what one person has written and not sent, on this device. */
export async function forgetOutbox(viewerId: string): Promise<void> {
  await (await deviceDatabase()).delete('outbox', IDBKeyRange.bound([viewerId], [viewerId, []]));
}
