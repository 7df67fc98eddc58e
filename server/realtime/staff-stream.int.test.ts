import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { sendMessage } from '@/server/domain/messages/send-message';
import { giveConversation } from '@/server/domain/oversight/give-conversation';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { removeMember } from '@/server/domain/oversight/remove-member';
import { takeConversation } from '@/server/domain/oversight/take-conversation';
import { makeMembership } from '@/tests/harness/factories';
import { type FollowedStream, followStream } from '@/tests/harness/follow-stream';
import type { Person } from '@/tests/harness/scene';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let server: ServerUnderTest;
const open: FollowedStream[] = [];
beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(async () => {
  for (const stream of open) stream.close();
  await server.close();
});

async function follow(person: Person, lastEventId?: string): Promise<FollowedStream> {
  const headers = { cookie: await server.cookieFor(person.session.id), origin: server.publicUrl };
  const resumed = lastEventId === undefined ? {} : { lastEventId };
  const stream = await followStream(`${server.url}/api/v1/events`, { headers, ...resumed });
  open.push(stream);
  return stream;
}

let words = 0;
/** @returns words that nobody has said before. */
async function say(): Promise<string> {
  const { tom, conversation, deps } = server.scene;
  const text = `said ${++words} times`;
  await sendMessage(tom, { conversationId: conversation.id, clientId: deps.ids.newId<ClientId>(), text });
  return text;
}

const chatFor = (person: Person) => ({ conversationId: server.scene.conversation.id, userId: person.user.id });

/** Something that is sure to reach this person after all that came before. */
async function marker(person: Person): Promise<string> {
  const { carla, otherConversation } = server.scene;
  const other = { conversationId: otherConversation.id, userId: person.user.id };
  await takeConversation(carla, other);
  await giveConversation(carla, other);
  const { rows } = await server.parts.db.pool.query<{ rev: number }>('SELECT rev FROM conversation WHERE id = $1', [
    otherConversation.id,
  ]);
  return `"conversationId":"${otherConversation.id}","rev":${rows[0]?.rev}`;
}

it('brings staff what is said from when they are given a conversation until it is taken, also when resumed', async () => {
  const { ada, carla, conversation } = server.scene;
  const stream = await follow(ada);
  const before = await say();
  await giveConversation(carla, chatFor(ada));
  const between = await say();
  await stream.saw(between);
  await takeConversation(carla, chatFor(ada));
  const after = await say();
  await stream.saw(await marker(ada));
  const resumed = await follow(ada, stream.firstId() ?? '');
  await resumed.saw('participant.joined');

  expect(stream.text()).not.toContain(before);
  expect(stream.text()).not.toContain(after);
  expect(stream.text()).toContain('"type":"participant.left"');
  // Of what was theirs for a while, a resumed stream brings only that it is over.
  const aboutChat = resumed
    .text()
    .split('\n')
    .filter((line) => line.includes(conversation.id));
  expect(aboutChat).toHaveLength(1);
  expect(aboutChat[0]).toContain('"type":"participant.left"');
});

it('brings nothing more to whoever is taken out of the team', async () => {
  const { ada, carla, juniper, scene } = { ...server.scene, scene: server.scene };
  await giveConversation(carla, chatFor(ada));
  const stream = await follow(ada);
  await removeMember(carla, { studioId: juniper.id, userId: ada.user.id, role: 'staff' });
  await stream.saw('"type":"participant.left"');
  const after = await say();
  await makeMembership(scene.world, { studio: juniper, user: ada.user, role: 'staff' });
  await stream.saw(await marker(ada));
  expect(stream.text()).not.toContain(after);
});

it('brings an admin nothing of a conversation that they look into', async () => {
  const { carla, conversation } = server.scene;
  const stream = await follow(carla);
  await openViewing(carla, { conversationId: conversation.id, reason: 'A complaint.' });
  await say();
  await stream.saw(await marker(carla));
  expect(stream.text()).not.toContain(conversation.id);
});
