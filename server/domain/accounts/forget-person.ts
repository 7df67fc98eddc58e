import { FORMER_ARTIST, FORMER_CUSTOMER } from '@/contract/messages/plain/stand-ins';
import type { Tx } from '@/server/db/database';
import { pseudonymAddress } from '@/server/domain/accounts/rules';

type Person = { readonly userId: string; readonly email: string; readonly now: Date };

/** Removes what says who somebody was, and leaves a pseudonym in its place. Handles stay taken: nobody steps into old links. */
export async function forgetPerson(tx: Tx, { userId, email, now }: Person): Promise<void> {
  const artist = await tx.artist.findUnique({ where: { userId }, select: { id: true } });
  if (artist) await closeProfile(tx, artist.id, now);
  await tx.pushDevice.deleteMany({ where: { userId } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  await tx.mail.deleteMany({ where: { recipient: email } });
  await tx.signInCode.deleteMany({ where: { email } });
  await tx.user.update({
    where: { id: userId },
    data: {
      name: artist ? FORMER_ARTIST : FORMER_CUSTOMER,
      email: pseudonymAddress(userId),
      passwordHash: null,
      emailVerifiedAt: null,
      locale: null,
      zone: 'UTC',
      pictureId: null,
      notifications: false,
      reminderMails: false,
      bookingMails: false,
      disabledAt: now,
      deletedAt: now,
    },
  });
  await tx.picture.deleteMany({ where: { ownerId: userId } });
}

async function closeProfile(tx: Tx, artistId: string, now: Date): Promise<void> {
  await tx.portfolioItem.deleteMany({ where: { artistId } });
  await tx.dateRule.deleteMany({ where: { artistId } });
  // What was agreed on stays, the artist's own words about it go.
  await tx.$executeRaw`UPDATE policy SET terms = terms || '{"note": ""}' WHERE artist_id = ${artistId}::uuid`;
  await tx.service.updateMany({ where: { artistId }, data: { description: '' } });
  await tx.service.updateMany({ where: { artistId, retiredAt: null }, data: { retiredAt: now } });
  await tx.artist.update({
    where: { id: artistId },
    data: { name: FORMER_ARTIST, about: '', styles: [], hours: [], searchText: '', closedAt: now, pausedAt: now },
  });
}
