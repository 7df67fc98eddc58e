import { handleKeyOf, tidyHandle } from '@/contract/artists/handle';
import type { CheckHandleInput, HandleCheck } from '@/contract/schemas/artist-edit';
import type { Tx } from '@/server/db/database';
import { freeHandleLike } from '@/server/domain/artists/free-handle';
import { problemOfHandle } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/** Whether a handle could be had at this moment, and if not, why and which one could. Nothing is kept for anybody. */
export async function checkHandle(ctx: UserContext, input: CheckHandleInput): Promise<HandleCheck> {
  const handle = tidyHandle(input.handle);
  const code = problemOfHandle(handle, await handlesLike(ctx.db.prisma, handle));
  if (code === null) return { free: true, code: null, suggestion: null };
  return { free: false, code, suggestion: await freeHandleLike(ctx.db.prisma, handle, ctx.actor.name) };
}

/** The handles that somebody has and that this one could be taken for, itself included. */
export async function handlesLike(tx: Tx, handle: string): Promise<readonly string[]> {
  const rows = await tx.artist.findMany({
    where: { OR: [{ handle }, { handleKey: handleKeyOf(handle) }] },
    select: { handle: true },
  });
  return rows.map((row) => row.handle);
}
