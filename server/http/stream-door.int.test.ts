import { afterAll, beforeAll, expect, it } from 'vitest';
import { followStream, RefusedStream } from '@/tests/harness/follow-stream';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let s: ServerUnderTest;
beforeAll(async () => {
  s = await serverUnderTest();
});
afterAll(() => s.close());

/** The stream of a page that speaks for `viewerId`, in a browser in which Tom is signed in. */
const follow = async (viewerId: string) => {
  const input = encodeURIComponent(JSON.stringify({ lastEventId: null, viewerId }));
  const headers = { cookie: await s.cookieFor(s.scene.tom.session.id) };
  return followStream(`${s.url}/api/trpc/events.stream?input=${input}`, { headers });
};

it('tells a page of the person that it speaks for', async () => {
  const stream = await follow(s.scene.tom.actor.userId);
  expect(stream.text()).toContain('ready');
  stream.close();
});

it('tells a page that somebody left open nothing of who signed in after them', async () => {
  await expect(follow(s.scene.mira.actor.userId)).rejects.toEqual(new RefusedStream(401));
});
