import { handleKeyOf, isReservedHandle } from '@/contract/artists/handle';
import { handleFromName } from '@/contract/artists/handle-from-name';
import type { Tx } from '@/server/db/database';

const TRIES_AT_ONCE = 20;

/**
 * A handle made of `name` that nobody has and that looks like nobody's; of a name that is kept back, one of `other`. It stays free
 * only for whoever holds the handles' lock.
 */
export async function freeHandleLike(tx: Tx, name: string, other = 'artist'): Promise<string> {
  const wished = isReservedHandle(handleFromName(name, 'artist')) ? other : name;
  for (let first = 1; ; first += TRIES_AT_ONCE) {
    const tries = Array.from({ length: TRIES_AT_ONCE }, (_, n) => handleFromName(wished, 'artist', first + n));
    const taken = await tx.artist.findMany({
      where: { OR: [{ handleKey: { in: tries.map(handleKeyOf) } }, { handle: { in: tries } }] },
      select: { handle: true, handleKey: true },
    });
    const used = new Set(taken.flatMap(({ handle, handleKey }) => [handleKeyOf(handle), handleKey]));
    const free = tries.find((handle) => !isReservedHandle(handle) && !used.has(handleKeyOf(handle)));
    if (free !== undefined) return free;
  }
}
