import type { SetRemindersInput } from '@/contract/schemas/artist-edit';
import { withOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/**
 * How long before a booking begins its two sides are reminded of it, from now on. What would have been due
 * by now is made up for at the next look.
 * @throws DomainError artist.required
 */
export const setReminders = (ctx: UserContext, { minutes }: SetRemindersInput): Promise<SetRemindersInput> =>
  withOwnArtist(ctx, async (tx, { id }) => {
    await tx.artist.update({ where: { id }, data: { reminderMinutes: minutes } });
    return { minutes };
  });
