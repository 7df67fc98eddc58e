import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import type { UserActor } from '@/server/domain/actor';
import { Audience } from '@/server/realtime/audience';
import { LiveStream } from '@/server/realtime/live-stream';

const sven: UserActor = {
  kind: 'user',
  userId: 'sven' as UserActor['userId'],
  sessionId: 'session' as UserActor['sessionId'],
  name: 'Sven',
  memberships: [],
  artistId: null,
};

function joining() {
  const audience = new Audience();
  const stream = new LiveStream(new ServerResponse(new IncomingMessage(new Socket())), sven);
  audience.add(stream);
  return { audience, stream, hears: () => audience.inConversation('talk').has(stream) };
}

it('does not let back in by an old look who was taken out while it was under way', () => {
  const { audience, stream, hears } = joining();
  audience.leave(stream, 'talk');
  audience.joinUnlessLeft(stream, 'talk');
  expect(hears()).toBe(false);
});

it('lets in whoever was taken out and given it again', () => {
  const { audience, stream, hears } = joining();
  audience.leave(stream, 'talk');
  audience.join(stream, 'talk');
  audience.joinUnlessLeft(stream, 'talk');
  expect(hears()).toBe(true);
});

it('forgets a stream that is gone', () => {
  const { audience, stream, hears } = joining();
  audience.joinUnlessLeft(stream, 'talk');
  expect(hears()).toBe(true);
  audience.remove(stream);
  expect(hears()).toBe(false);
});
