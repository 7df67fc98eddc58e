import { describe, expect, it } from 'vitest';
import { isOver, readUpTo } from '@/components/pwa/live/settle-device';

const line = { id: 'a', unread: 0, lastSeq: 7, lastReadSeq: 5 };

describe('a notification, to a page', () => {
  it('is over when everything that the page has heard of is read', () => {
    const upTo = readUpTo([line]);
    expect(isOver(upTo, { conversationId: 'a', seq: 7 })).toBe(true);
    expect(isOver(upTo, { conversationId: 'a', seq: 6 })).toBe(true);
  });

  it('stays when it came before the stream told of its message', () => {
    expect(isOver(readUpTo([line]), { conversationId: 'a', seq: 8 })).toBe(false);
  });

  it('is over up to where the person has read, and no further', () => {
    const upTo = readUpTo([{ ...line, unread: 2 }]);
    expect(isOver(upTo, { conversationId: 'a', seq: 5 })).toBe(true);
    expect(isOver(upTo, { conversationId: 'a', seq: 6 })).toBe(false);
  });

  it('stays when it is about no conversation, or about one that the page does not know', () => {
    const upTo = readUpTo([line]);
    for (const note of [{}, { conversationId: null, seq: 1 }, { conversationId: 'b', seq: 1 }, { conversationId: 'a' }])
      expect(isOver(upTo, note)).toBe(false);
  });
});
