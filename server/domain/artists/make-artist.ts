import { handleKeyOf } from '@/contract/artists/handle';
import type { ArtistId, ServiceId, StudioId, UserId } from '@/contract/ids/ids';
import type { ServiceInput } from '@/contract/schemas/artist-edit';
import type { Tx } from '@/server/db/database';
import { refreshSearchText } from '@/server/domain/artists/search-text';
import type { Deps } from '@/server/domain/context';

type ArtistDraft = {
  readonly studioId: StudioId;
  readonly userId: UserId;
  /** Free: the caller has looked, and holds the handles' lock. */
  readonly handle: string;
  readonly name: string;
  readonly city: string;
  readonly zone: string;
  readonly styles: readonly string[];
  readonly about: string;
  readonly service: ServiceInput;
  readonly now: Date;
};

/** A profile with its first service, and the membership that goes with it. */
export async function makeArtist(tx: Tx, { ids }: Pick<Deps, 'ids'>, draft: ArtistDraft): Promise<ArtistId> {
  const { studioId, userId, handle, name, city, zone, styles, about, service, now } = draft;
  const id = ids.newId<ArtistId>();
  await tx.membership.createMany({
    data: { studioId, userId, role: 'artist', createdAt: now },
    skipDuplicates: true,
  });
  const profile = { handle, handleKey: handleKeyOf(handle), name, city, zone, styles: [...styles], about };
  await tx.artist.create({ data: { id, studioId, userId, ...profile, createdAt: now } });
  await tx.service.create({
    data: { id: ids.newId<ServiceId>(), studioId, artistId: id, ...service, createdAt: now },
  });
  await refreshSearchText(tx, id);
  return id;
}
