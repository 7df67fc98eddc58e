import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/server/domain/audit/canonical-json';
import { CHAIN_START, type ChainedEntry, hashEntry, verifyChain } from '@/server/domain/audit/chain';

/** Three entries, chained as `appendAuditEntry` does. */
function chain(): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (const [at, action] of ['studio.created', 'member.invited', 'chat.read'].entries()) {
    const entry = {
      studioId: 'studio',
      number: at + 1,
      actorId: at === 1 ? null : 'admin',
      action,
      subject: { of: at, nested: { b: [1, null], a: 'x' } },
      occurredAt: new Date(1_900_000_000_000 + at),
      previous: entries.at(-1)?.hash ?? CHAIN_START,
    };
    entries.push({ ...entry, hash: hashEntry(entry) });
  }
  return entries;
}

const edited = (at: number, change: Partial<ChainedEntry>) =>
  chain().map((entry, i) => (i === at ? { ...entry, ...change } : entry));

describe('verifyChain', () => {
  it('accepts what was written, and a beginning', () => {
    expect(verifyChain(chain())).toEqual({ intact: true });
    expect(verifyChain([])).toEqual({ intact: true });
  });

  it.each<[string, Partial<ChainedEntry>]>([
    ['who', { actorId: 'somebody else' }],
    ['what', { action: 'member.removed' }],
    ['to whom', { subject: { of: 1, nested: { b: [1, 2], a: 'x' } } }],
    ['when', { occurredAt: new Date(0) }],
    ['where', { studioId: 'another' }],
  ])('finds an entry in which %s was edited', (_what, change) => {
    expect(verifyChain(edited(1, change))).toEqual({ intact: false, atNumber: 2, fault: 'edited' });
  });

  it('finds an edit whose hash was made to fit, at the next entry', () => {
    const [, second] = edited(1, { action: 'member.removed' });
    if (!second) throw new Error('there are three');
    expect(verifyChain(edited(1, { ...second, hash: hashEntry(second) }))).toEqual({
      intact: false,
      atNumber: 3,
      fault: 'detached',
    });
  });

  it('finds entries that were removed or moved', () => {
    const [first, second, third] = chain();
    if (!first || !second || !third) throw new Error('there are three');
    expect(verifyChain([first, third])).toEqual({ intact: false, atNumber: 2, fault: 'missing' });
    expect(verifyChain([second, third])).toEqual({ intact: false, atNumber: 1, fault: 'missing' });
    expect(verifyChain([first, third, second])).toEqual({ intact: false, atNumber: 2, fault: 'missing' });
    expect(verifyChain([first, { ...third, number: 2 }])).toEqual({ intact: false, atNumber: 2, fault: 'edited' });
    expect(verifyChain([first, first])).toEqual({ intact: false, atNumber: 2, fault: 'detached' });
  });
});

it('canonicalJson does not depend on the order of keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { f: 1, e: 0 }], c: undefined } })).toBe(
    '{"a":{"d":[2,{"e":0,"f":1}]},"b":1}',
  );
});
