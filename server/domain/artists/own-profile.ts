import type { ArtistEditView } from '@/contract/schemas/artist';
import { editViewOf } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/** The actor's profile as they edit it; null when they take no bookings. */
export async function ownProfile({ db, actor }: UserContext): Promise<ArtistEditView | null> {
  const own = await db.prisma.artist.findFirst({
    where: { userId: actor.userId, closedAt: null },
    select: { id: true },
  });
  return own && editViewOf(db.prisma, own.id);
}
