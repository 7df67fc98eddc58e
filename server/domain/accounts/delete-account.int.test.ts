import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArtistId, BookingId, ClientId } from '@/contract/ids/ids';
import { POLICY_PRESETS } from '@/contract/policies/presets';
import { deleteAccount } from '@/server/domain/accounts/delete-account';
import { bookingsInConversation } from '@/server/domain/bookings/queries';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import { openConversation } from '@/server/domain/conversations/open-conversation';
import { listConversations } from '@/server/domain/conversations/queries';
import { signUp } from '@/server/domain/identity/sign-up';
import { conversationThread } from '@/server/domain/messages/conversation-thread';
import { sendMessage } from '@/server/domain/messages/send-message';
import { makeMembership } from '@/tests/harness/factories';
import { atTheDoor, leaveAccount, newCodeOf } from '@/tests/harness/leave-account';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import { makePolicy } from '@/tests/harness/make-policy';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.close());

const newId = () => s.deps.ids.newId<ClientId>();
const request = (who: Person, hour: string) =>
  requestBooking(who, {
    artistId: s.mira.artist.id,
    serviceId: s.mira.service.id,
    wishes: [{ wallStart: `${s.deps.clock.now().getUTCFullYear() + 1}-05-09T${hour}:00`, zone: 'Europe/Rome' }],
    note: 'A fern.',
    placement: '',
    size: '',
    budgetCents: null,
    links: [],
    clientId: newId(),
  });
const act = (who: Person, bookingId: string, transition: 'confirm' | 'cancel') =>
  transitionBooking(who, {
    bookingId: bookingId as BookingId,
    transition,
    wish: 0,
    reason: 'Ill',
    clientId: newId(),
  });
const userOf = ({ user }: Person) => s.deps.db.prisma.user.findUniqueOrThrow({ where: { id: user.id } });
const openSessions = ({ user }: Person) =>
  s.deps.db.prisma.session.count({ where: { userId: user.id, revokedAt: null } });

describe('a customer who leaves', () => {
  it('leaves a conversation that can be read, and written to no more', async () => {
    const { tom, mira, sven, conversation } = s;
    await leaveAccount(tom);
    for (const who of [tom, mira, sven]) {
      const words = { conversationId: conversation.id, clientId: newId(), text: 'Are you there?' };
      await expect(sendMessage(who, words)).rejects.toMatchObject({ code: 'conversation.closed' });
    }
    const { conversation: seen } = await conversationThread(mira, { conversationId: conversation.id });
    expect(seen.closedAt).not.toBeNull();
  });

  it('is a pseudonym to the other side, who keeps the conversation and its words', async () => {
    const { tom, mira, conversation } = s;
    await sendMessage(tom, { conversationId: conversation.id, clientId: newId(), text: 'See you on Friday' });
    await leaveAccount(tom);

    const thread = await conversationThread(mira, { conversationId: conversation.id });
    expect(thread.conversation.customer).toEqual({ userId: tom.user.id, name: 'Former customer', picture: null });
    expect(thread.participants.map(({ name }) => name)).toContain('Former customer');
    expect(thread.messages.map(({ body }) => body)).toContainEqual({ text: 'See you on Friday' });
    const list = await listConversations(mira, { limit: 10 });
    expect(JSON.stringify(list)).not.toContain(tom.user.name);
  });

  it('leaves nothing behind that says who they were, and no way in', async () => {
    const { tom } = s;
    await leaveAccount(tom);
    expect(await userOf(tom)).toMatchObject({
      name: 'Former customer',
      email: `${tom.user.id}@deleted.invalid`,
      passwordHash: null,
      disabledAt: expect.any(Date),
      deletedAt: expect.any(Date),
    });
    expect(await openSessions(tom)).toBe(0);
    const { rows } = await s.deps.db.pool.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM mail WHERE recipient = $1) OR EXISTS (SELECT FROM sign_in_code WHERE email = $1) AS found`,
      [tom.user.email],
    );
    expect(rows).toEqual([{ found: false }]);
  });

  it('may come back under the same address as somebody new', async () => {
    const { tom } = s;
    await leaveAccount(tom);
    const again = { name: 'Tom', email: tom.user.email, password: 'a few words in a row', zone: 'Europe/Rome' };
    await signUp(atTheDoor(tom), again);
    const newcomer = await s.deps.db.prisma.user.findUniqueOrThrow({ where: { email: tom.user.email } });
    expect(newcomer.id).not.toBe(tom.user.id);
    expect(await s.deps.db.prisma.participant.count({ where: { userId: newcomer.id } })).toBe(0);
  });

  it('takes back requests that wait, with a line that says why', async () => {
    const { tom, mira, conversation } = s;
    const [first] = [await request(tom, '10'), await request(tom, '14')];
    await leaveAccount(tom);
    const bookings = await bookingsInConversation(s.deps.db.prisma, conversation.id);
    expect(bookings.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    const { messages } = await conversationThread(mira, { conversationId: conversation.id });
    const line = messages.find(({ kind, bookingId }) => kind === 'booking-update' && bookingId === first?.id);
    expect(line?.body).toMatchObject({ reason: 'This account was closed.' });
  });
});

describe('whoever others count on', () => {
  it('cancels confirmed bookings first', async () => {
    const { tom, mira } = s;
    const { id } = await request(tom, '10');
    await act(mira, id, 'confirm');
    await expect(leaveAccount(tom)).rejects.toMatchObject({ code: 'account.has-bookings' });
    await expect(leaveAccount(mira)).rejects.toMatchObject({ code: 'account.has-bookings' });
    expect(await openSessions(tom)).toBe(1);
    await act(tom, id, 'cancel');
    await leaveAccount(tom);
    expect(await openSessions(tom)).toBe(0);
  });

  it('does not leave a team without an admin, and of two who leave at once one stays', async () => {
    const { carla, sven, juniper, world } = s;
    await expect(leaveAccount(carla)).rejects.toMatchObject({ code: 'account.last-admin' });
    await makeMembership(world, { studio: juniper, user: sven.user, role: 'admin' });
    const codes = [await newCodeOf(carla), await newCodeOf(sven)];
    const left = await Promise.allSettled(
      [carla, sven].map((who, at) => deleteAccount(atTheDoor(who), { code: codes[at] ?? '' })),
    );
    expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await s.deps.db.prisma.membership.count({ where: { studioId: juniper.id, role: 'admin' } })).toBe(1);
  });
});

describe('an artist who leaves', () => {
  it('closes the profile, and takes no new conversation', async () => {
    const { mira, stranger, conversation, tom } = s;
    await leaveAccount(mira);
    const artist = await s.deps.db.prisma.artist.findUniqueOrThrow({ where: { id: mira.artist.id } });
    expect(artist).toMatchObject({ name: 'Former artist', closedAt: expect.any(Date), handle: mira.artist.handle });
    await expect(openConversation(stranger, { artistId: mira.artist.id as ArtistId })).rejects.toMatchObject({
      code: 'artist.not-found',
    });
    const { conversation: kept } = await conversationThread(tom, { conversationId: conversation.id });
    expect(kept.artist.name).toBe('Former artist');
  });

  it('leaves nothing of where they were when, nor of what they wrote about their work', async () => {
    const { mira, world } = s;
    await makeDateRule(world, { artist: mira.artist, firstDay: '2031-08-10', label: 'My sister’s wedding' });
    await s.deps.db.pool.query(`UPDATE service SET description = 'In my kitchen'`);
    await makePolicy(s.world, { artist: mira.artist, terms: { ...POLICY_PRESETS.usual, note: 'Ring at my door' } });
    await leaveAccount(mira);
    expect(await s.deps.db.prisma.dateRule.count({ where: { artistId: mira.artist.id } })).toBe(0);
    expect(await s.deps.db.prisma.policy.findMany()).toMatchObject([{ terms: POLICY_PRESETS.usual }]);
    expect(await s.deps.db.prisma.service.findMany({ where: { artistId: mira.artist.id } })).toMatchObject([
      { description: '', retiredAt: expect.any(Date) },
    ]);
  });
});

it('needs the code that was sent, each counts once', async () => {
  const { tom } = s;
  const code = await newCodeOf(tom);
  const other = code === '111111' ? '222222' : '111111';
  await expect(deleteAccount(atTheDoor(tom), { code: other })).rejects.toMatchObject({ code: 'auth.wrong-code' });
  expect(await userOf(tom)).toMatchObject({ deletedAt: null, name: tom.user.name });
  const twice = await Promise.allSettled([1, 2].map(() => deleteAccount(atTheDoor(tom), { code })));
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('writes down that somebody of the team left', async () => {
  const { sven, juniper } = s;
  await leaveAccount(sven);
  const entries = await s.deps.db.prisma.auditEntry.findMany({ where: { studioId: juniper.id } });
  expect(entries).toMatchObject([{ action: 'member.left', actorId: sven.user.id }]);
  expect(await s.deps.db.prisma.participant.count({ where: { userId: sven.user.id } })).toBe(0);
});
