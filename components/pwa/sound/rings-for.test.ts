import { describe, expect, it } from 'vitest';
import { ringsFor } from '@/components/pwa/sound/rings-for';

const arrival = { conversationId: 'talk', sentAtMs: 1_000_000 };
const hidden = { isVisible: false, isLeader: false, looksAt: [], nowMs: 1_001_000 };
const visible = { ...hidden, isVisible: true };

describe('a tab that hears of a message', () => {
  it('is silent while somebody looks at its conversation, in whichever tab', () => {
    expect(ringsFor(arrival, { ...visible, looksAt: ['talk'] })).toBe(false);
    expect(ringsFor(arrival, { ...hidden, isLeader: true, looksAt: ['talk'] })).toBe(false);
    expect(ringsFor(arrival, { ...visible, looksAt: ['another', 'talk'] })).toBe(false);
  });

  it('rings when it is looked at with something else open, whoever leads', () => {
    for (const isLeader of [true, false]) {
      expect(ringsFor(arrival, { ...visible, isLeader, looksAt: ['another'] })).toBe(true);
      expect(ringsFor(arrival, { ...visible, isLeader, looksAt: [''] })).toBe(true);
      expect(ringsFor(arrival, { ...hidden, isLeader, looksAt: [''] })).toBe(false);
    }
  });

  it('rings when it leads and nobody looks', () => {
    expect(ringsFor(arrival, { ...hidden, isLeader: true })).toBe(true);
    expect(ringsFor(arrival, hidden)).toBe(false);
  });

  it('is silent for what was missed long ago', () => {
    const late = { ...visible, looksAt: [''], nowMs: 1_000_000 + 10 * 60_000 };
    expect(ringsFor(arrival, late)).toBe(false);
  });
});
