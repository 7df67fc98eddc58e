import { expect, it } from 'vitest';
import { textMessage } from '@/components/conversation/testing/messages';
import { RecentEvents } from '@/components/realtime/recent-events';
import type { ConversationEvent } from '@/contract/events/stream-event';

const edited = (conversationId: string): ConversationEvent => {
  const message = { ...textMessage({ seq: 2, clientId: 'x' }), conversationId, version: 2, preview: 'mended' };
  return { type: 'message.edited', conversationId, rev: 9, at: '2031-05-09T12:00:00.000Z', message };
};
const page = [{ ...textMessage({ seq: 2, clientId: 'x' }), conversationId: 'here' }];

it('brings an older page up to what was changed while it was on its way', () => {
  const recent = new RecentEvents();
  recent.add(edited('here'));
  expect(recent.onMessages('here', page)[0]?.preview).toBe('mended');
});

it('never puts words of one conversation into another', () => {
  const recent = new RecentEvents();
  recent.add(edited('elsewhere'));
  expect(recent.onMessages('here', page)).toEqual(page);
});
