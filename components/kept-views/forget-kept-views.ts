import { deviceDatabase } from '@/components/device/device-database';

/** Nothing that anybody saw stays on this device, and no page of an ended session can put it back (see `openShelf`). */
export async function forgetKeptViews(): Promise<void> {
  await (await deviceDatabase()).clear('views');
}
