import type { Deps } from '@/server/domain/context';
import { hashSetupToken } from '@/server/domain/studios/setup-token';

/** Whether this link still makes the first admin. */
export async function isSetupOpen(
  ctx: Pick<Deps, 'db'>,
  { token }: { readonly token: string },
): Promise<{ readonly open: boolean }> {
  const link = await ctx.db.prisma.setupLink.findFirst({ where: { tokenHash: hashSetupToken(token) } });
  return { open: link !== null };
}
