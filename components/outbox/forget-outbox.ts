import { deviceDatabase } from '@/components/device/device-database';

const AT_MOST_MS = 2_000;

/** Throws away what one person has written and not sent, on this device. Never fails, and never takes long. */
export async function forgetOutbox(viewerId: string): Promise<void> {
  const overdue = new Promise((resolve) => setTimeout(resolve, AT_MOST_MS));
  await Promise.race([wipe(viewerId).catch(() => undefined), overdue]);
}

async function wipe(viewerId: string): Promise<void> {
  await (await deviceDatabase()).delete('outbox', IDBKeyRange.bound([viewerId], [viewerId, []]));
}
