import type { Trial } from '@/tests/chaos/trial';

/** After any single fault everybody is consistent within this time. */
export const CONSISTENT_WITHIN_MS = 10_000;
/** Longer than devices gather what arrived before they report it. */
const QUIET_MS = 900;

/** Waits until nothing moves any more: nothing unsent, everybody connected and at the newest change. */
export async function settle({ stage, cast, within }: Trial): Promise<void> {
  let before = '';
  let since = Date.now();
  const isQuiet = async () => {
    const rows = await stage.database.query<{ id: string; rev: number }>(
      'SELECT id, rev FROM conversation WHERE id = ANY($1) ORDER BY id',
      [cast.allConversations],
    );
    const now = JSON.stringify(rows);
    if (now !== before) since = Date.now();
    before = now;
    return behind(cast.devices, rows).length === 0 && Date.now() - since >= QUIET_MS;
  };
  await within(CONSISTENT_WITHIN_MS, 'everybody is at the newest change, and nothing waits', isQuiet);
}

type Rev = { readonly id: string; readonly rev: number };

/** Devices that have not come to where the database is. */
export const behind = (devices: Trial['cast']['devices'], revs: readonly Rev[]): readonly string[] =>
  devices
    .filter((device) => {
      const isCurrent = device.conversations().every(({ id, rev }) => {
        const truth = revs.find((one) => one.id === id)?.rev;
        return rev === truth && device.thread(id)?.conversation.rev === truth;
      });
      return !isCurrent || device.unsent.length > 0 || device.state !== 'online';
    })
    .map(({ name }) => name);
