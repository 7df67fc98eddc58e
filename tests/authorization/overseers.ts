import type { ViewingId } from '@/contract/ids/ids';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { type MadeConversation, makeMembership, makeUser } from '@/tests/harness/factories';
import type { Person, Scene } from '@/tests/harness/scene';
import type { World } from '@/tests/harness/world';

/** The studio that a corner belongs to, and who works there. */
export type Overseers = {
  readonly studioId: string;
  readonly admins: ReadonlySet<string>;
  /** Staff and admins. */
  readonly staff: ReadonlySet<string>;
  /** Whatever they do there. */
  readonly members: ReadonlySet<string>;
  /** Of the staff; never calls, so nothing is expected of what they may. */
  readonly colleagueId: string;
  /** The admin's look into the corner's conversation. */
  readonly viewingId: string;
};

let colleagues = 0;

export async function settleOverseers(
  { world }: Scene,
  conversation: MadeConversation,
  admin: Person,
): Promise<Overseers> {
  const { studio } = conversation.artist;
  colleagues += 1;
  const colleague = await makeUser(world, {
    name: `Colleague ${colleagues}`,
    email: `colleague-${colleagues}@example.test`,
  });
  await makeMembership(world, { studio, user: colleague, role: 'staff' });
  const { rows } = await world.client.query<{ user_id: string; role: string }>(
    'SELECT user_id, role FROM membership WHERE studio_id = $1',
    [studio.id],
  );
  const withRole = (...roles: string[]) =>
    new Set(rows.filter(({ role }) => roles.includes(role)).map(({ user_id }) => user_id));
  const { viewing } = await openViewing(admin, { conversationId: conversation.id, reason: 'To see who else may.' });
  return {
    studioId: studio.id,
    admins: withRole('admin'),
    staff: withRole('admin', 'staff'),
    members: withRole('admin', 'staff', 'artist'),
    colleagueId: colleague.id,
    viewingId: viewing.id,
  };
}

export const noOverseers = (random: World['random']): Overseers => ({
  studioId: random.id('missing'),
  admins: new Set(),
  staff: new Set(),
  members: new Set(),
  colleagueId: random.id('missing'),
  viewingId: random.id<ViewingId>('missing'),
});
