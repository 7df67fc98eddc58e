import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/contract/errors/catalogue';
import type { UserId } from '@/contract/ids/ids';
import { AddMemberInput } from '@/contract/schemas/console';
import { conversationFor, listConversations } from '@/server/domain/conversations/queries';
import { setLocale } from '@/server/domain/identity/set-locale';
import { addMember } from '@/server/domain/oversight/add-member';
import { giveConversation } from '@/server/domain/oversight/give-conversation';
import { people } from '@/server/domain/oversight/people';
import { removeMember } from '@/server/domain/oversight/remove-member';
import { consoleStudios } from '@/server/domain/oversight/studios';
import { takeConversation } from '@/server/domain/oversight/take-conversation';
import { makeMembership, makePositions } from '@/tests/harness/factories';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.close());

const limiter = { take: async () => {} };
const add = (who: Person, email: string, role: 'artist' | 'staff' | 'admin', name?: string) =>
  addMember({ ...who, limiter, language: 'en' }, AddMemberInput.parse({ studioId: s.juniper.id, email, role, name }));
const remove = (who: Person, userId: string, role: 'artist' | 'staff' | 'admin') =>
  removeMember(who, { studioId: s.juniper.id, userId: userId as UserId, role });
const refusal = (code: ErrorCode) => expect.objectContaining({ name: 'DomainError', code });
const acts = async () => {
  const rows = await s.deps.db.prisma.auditEntry.findMany({ orderBy: { number: 'asc' } });
  return rows.map(({ action, subject }) => ({ action, subject }));
};
const mails = () => s.deps.db.prisma.mail.findMany();
const at = () => ({ conversationId: s.conversation.id });

describe('adding to a team', () => {
  it('makes an account without a password for whoever has none, and writes how to sign in', async () => {
    const { userId } = await add(s.carla, 'New.Person@example.test', 'staff');
    const user = await s.deps.db.prisma.user.findUniqueOrThrow({
      where: { id: userId },
      include: { memberships: true },
    });
    expect(user).toMatchObject({
      email: 'new.person@example.test',
      name: 'new.person',
      passwordHash: null,
      emailVerifiedAt: null,
    });
    expect(user.memberships).toMatchObject([{ studioId: s.juniper.id, role: 'staff' }]);
    const [mail] = await mails();
    expect(mail).toMatchObject({
      recipient: 'new.person@example.test',
      subject: 'You are in the team of Juniper & Ink',
    });
    expect(mail?.text).toContain('Carla Neri added you to Juniper & Ink to the staff');
    expect(mail?.text).toContain('http://localhost:3000/sign-in');
    expect(await acts()).toEqual([{ action: 'member.added', subject: { userId, role: 'staff' } }]);
  });

  it('writes in the language of whoever is added, else of whoever adds them', async () => {
    await setLocale(s.stranger, { locale: 'de' });
    await add(s.carla, s.stranger.user.email, 'staff');
    await add(s.carla, 'new@example.test', 'admin');
    const letters = new Map((await mails()).map(({ recipient, subject, text }) => [recipient, { subject, text }]));
    const german = letters.get(s.stranger.user.email);
    expect(german?.subject).toBe('Du gehörst zum Team von Juniper & Ink');
    expect(german?.text).toMatch(
      /^Carla Neri hat dich bei Juniper & Ink .*\n\nMelde dich unter http:\/\/localhost:3000\/sign-in/,
    );
    expect(letters.get('new@example.test')?.subject).toBe('You are in the team of Juniper & Ink');
  });

  it('takes the account that is there, and says nothing a second time', async () => {
    expect(await add(s.carla, s.stranger.user.email, 'admin', 'Another Name')).toEqual({ userId: s.stranger.user.id });
    expect(await add(s.carla, s.stranger.user.email, 'admin')).toEqual({ userId: s.stranger.user.id });
    const user = await s.deps.db.prisma.user.findUniqueOrThrow({ where: { id: s.stranger.user.id } });
    expect(user.name).toBe('Stella Stranger');
    expect(await mails()).toHaveLength(1);
    expect(await acts()).toHaveLength(1);
  });

  it('is for admins of that studio', async () => {
    for (const other of [s.sven, s.mira])
      await expect(add(other, 'x@example.test', 'staff')).rejects.toEqual(refusal('studio.not-your-role'));
    for (const other of [s.bruno, s.tom])
      await expect(add(other, 'x@example.test', 'staff')).rejects.toEqual(refusal('studio.not-found'));
    expect(await s.deps.db.prisma.user.count({ where: { email: 'x@example.test' } })).toBe(0);
  });
});

describe('taking out of a team', () => {
  it('takes what was given to them, too', async () => {
    await giveConversation(s.carla, { conversationId: s.otherConversation.id, userId: s.sven.user.id });
    await remove(s.carla, s.sven.user.id, 'staff');
    expect((await listConversations(s.sven, { limit: 10 })).items).toEqual([]);
    expect((await acts()).at(-1)).toEqual({
      action: 'member.removed',
      subject: { userId: s.sven.user.id, role: 'staff' },
    });
  });

  it('leaves what was given to them while another role works for it', async () => {
    await makeMembership(s.world, { studio: s.juniper, user: s.sven.user, role: 'admin' });
    await remove(s.carla, s.sven.user.id, 'staff');
    expect((await conversationFor(s.sven, at())).id).toBe(s.conversation.id);
  });

  it('never takes the last admin, also when two take each other at once', async () => {
    await expect(remove(s.carla, s.carla.user.id, 'admin')).rejects.toEqual(refusal('member.last-admin'));
    await makeMembership(s.world, { studio: s.juniper, user: s.ada.user, role: 'admin' });
    const ada = { ...s.ada, actor: { ...s.ada.actor, memberships: s.carla.actor.memberships } };
    const both = await Promise.allSettled([
      remove(s.carla, s.ada.user.id, 'admin'),
      remove(ada, s.carla.user.id, 'admin'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await s.deps.db.prisma.membership.count({ where: { studioId: s.juniper.id, role: 'admin' } })).toBe(1);
  });

  it('does not count an admin who cannot sign in', async () => {
    await makeMembership(s.world, { studio: s.juniper, user: s.ada.user, role: 'admin' });
    await s.world.client.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [s.ada.user.id]);
    await expect(remove(s.carla, s.carla.user.id, 'admin')).rejects.toEqual(refusal('member.last-admin'));
  });

  it('leaves artists who take bookings, and does not know others', async () => {
    await expect(remove(s.carla, s.mira.user.id, 'artist')).rejects.toEqual(refusal('member.takes-bookings'));
    await expect(remove(s.carla, s.tom.user.id, 'staff')).rejects.toEqual(refusal('member.not-found'));
    await expect(remove(s.carla, s.sven.user.id, 'admin')).rejects.toEqual(refusal('member.not-found'));
    expect(await acts()).toEqual([]);
  });
});

describe('giving a conversation', () => {
  const toAda = () => ({ ...at(), userId: s.ada.user.id });

  it('opens all of it to staff, once, and changes nobody’s ticks', async () => {
    const line = (text: string) => ({
      senderId: s.tom.user.id,
      content: { kind: 'text' as const, body: { text } },
      sentAt: s.world.now,
    });
    await makeMessages(s.world, s.conversation, [line('one'), line('two'), line('three')]);
    await makePositions(s.world, { conversation: s.conversation, user: s.mira.user, lastReadSeq: 2, deliveredSeq: 3 });
    await giveConversation(s.carla, toAda());
    await giveConversation(s.carla, toAda());
    expect(await conversationFor(s.ada, at())).toMatchObject({ unread: 1, lastReadSeq: 2 });
    const row = await s.deps.db.prisma.participant.findFirst({ where: { userId: s.ada.user.id } });
    expect(row).toMatchObject({ role: 'staff', lastReadSeq: 2, deliveredSeq: 3 });
    expect(await acts()).toEqual([{ action: 'conversation.given', subject: toAda() }]);
  });

  it('is to people of the studio’s staff only', async () => {
    for (const other of [s.tom, s.jonas, s.suki, s.bruno, s.stranger]) {
      const given = giveConversation(s.carla, { ...at(), userId: other.user.id });
      await expect(given).rejects.toEqual(refusal('member.not-found'));
    }
    for (const other of [s.sven, s.mira, s.tom, s.bruno]) {
      await expect(giveConversation(other, toAda())).rejects.toEqual(refusal('conversation.not-found'));
      await expect(takeConversation(other, toAda())).rejects.toEqual(refusal('conversation.not-found'));
    }
    expect(await acts()).toEqual([]);
  });

  it('never ends with somebody in it who is being taken out of the team', async () => {
    await Promise.allSettled([giveConversation(s.carla, toAda()), remove(s.carla, s.ada.user.id, 'staff')]);
    expect((await listConversations(s.ada, { limit: 10 })).items).toEqual([]);
  });

  it('can be taken back, but artist and customer stay', async () => {
    await giveConversation(s.carla, toAda());
    await takeConversation(s.carla, toAda());
    await takeConversation(s.carla, toAda());
    await takeConversation(s.carla, { ...at(), userId: s.tom.user.id });
    await takeConversation(s.carla, { ...at(), userId: s.mira.user.id });
    await expect(conversationFor(s.ada, at())).rejects.toEqual(refusal('conversation.not-found'));
    expect((await conversationFor(s.tom, at())).id).toBe(s.conversation.id);
    expect((await conversationFor(s.mira, at())).id).toBe(s.conversation.id);
    expect((await acts()).map(({ action }) => action)).toEqual(['conversation.given', 'conversation.taken']);
  });
});

it('shows admins their people: the team with its roles, customers without their addresses', async () => {
  await makeMembership(s.world, { studio: s.juniper, user: s.mira.user, role: 'admin' });
  const page = await people(s.carla, { studioId: s.juniper.id });
  expect(page.members.map(({ name }) => name)).toEqual([
    'Ada Conti',
    'Carla Neri',
    'Jonas Weber',
    'Mira Kovač',
    'Sven Lund',
  ]);
  expect(page.members.find(({ name }) => name === 'Mira Kovač')).toMatchObject({
    roles: ['admin', 'artist'],
    artistHandle: s.mira.artist.handle,
    email: 'mira@example.test',
  });
  expect(page.members.find(({ name }) => name === 'Sven Lund')).toMatchObject({
    roles: ['staff'],
    given: 1,
    artistHandle: null,
  });
  expect(page.customers.map(({ name, conversations }) => [name, conversations]).sort()).toEqual([
    ['Nadia Petrova', 1],
    ['Tom Ashworth', 1],
  ]);
  expect(JSON.stringify(page.customers)).not.toContain('@');
  expect(page.next).toBeNull();
});

it('names the studios where somebody is staff or admin, with the stronger role', async () => {
  const marigold = { studioId: s.marigold.id, role: 'staff' } as const;
  const memberships = [...s.carla.actor.memberships, { studioId: s.juniper.id, role: 'staff' as const }, marigold];
  const both = { ...s.carla, actor: { ...s.carla.actor, memberships } };
  expect((await consoleStudios(both)).map(({ name, role }) => [name, role])).toEqual([
    ['Juniper & Ink', 'admin'],
    ['Marigold Hands', 'staff'],
  ]);
  for (const other of [s.mira, s.tom]) expect(await consoleStudios(other)).toEqual([]);
});
