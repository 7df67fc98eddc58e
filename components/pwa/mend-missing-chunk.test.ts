import { expect, it } from 'vitest';
import { isMissingChunk, mayReload } from '@/components/pwa/mend-missing-chunk';

it('knows what bundlers and browsers say when a file is gone', () => {
  const named = Object.assign(new Error('Failed to load chunk /_next/static/chunks/abc.js'), {
    name: 'ChunkLoadError',
  });
  expect(isMissingChunk(named)).toBe(true);
  expect(isMissingChunk(new TypeError('Failed to fetch dynamically imported module: https://x.test/a.js'))).toBe(true);
  expect(isMissingChunk(new Error('Something else'))).toBe(false);
  expect(isMissingChunk('ChunkLoadError')).toBe(false);
});

it('loads a page anew once, never in a loop, and not without a network', () => {
  expect(mayReload(null, 1_000_000, true)).toBe(true);
  expect(mayReload('990000', 1_000_000, true)).toBe(false);
  expect(mayReload('100000', 1_000_000, true)).toBe(true);
  expect(mayReload(null, 1_000_000, false)).toBe(false);
});
