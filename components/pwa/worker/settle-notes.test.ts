import { describe, expect, it } from 'vitest';
import { isOverBy } from '@/components/pwa/worker/settle-notes';

const said = { unreadIn: ['a'], sentAtMs: 1_000 };

describe('a notification, to a push about something else', () => {
  it('is over when its conversation has nothing unread', () => {
    expect(isOverBy(said, { conversationId: 'b', sentAtMs: 900 })).toBe(true);
  });

  it('stays while there is something unread, or when that is not known', () => {
    expect(isOverBy(said, { conversationId: 'a', sentAtMs: 900 })).toBe(false);
    expect(isOverBy({ ...said, unreadIn: null }, { conversationId: 'b', sentAtMs: 900 })).toBe(false);
    expect(isOverBy({ ...said, sentAtMs: null }, { conversationId: 'b', sentAtMs: 900 })).toBe(false);
  });

  it('stays when it is from later than the push, which came late', () => {
    expect(isOverBy(said, { conversationId: 'b', sentAtMs: 1_001 })).toBe(false);
  });

  it('stays when it is about no conversation', () => {
    expect(isOverBy(said, { conversationId: null, sentAtMs: 900 })).toBe(false);
  });
});
