import { expect, it } from 'vitest';
import { judgeWorker } from '@/scripts/doctor/judge-worker';

const served = { status: 200, type: 'application/javascript; charset=UTF-8', cacheControl: 'no-cache' };

it('is content with a worker that is served fresh', () => {
  expect(judgeWorker(served).ok).toBe(true);
  expect(judgeWorker({ ...served, cacheControl: 'public, max-age=0' }).ok).toBe(true);
});

it.each([
  { ...served, status: 404, type: 'text/html' },
  { ...served, type: 'text/html' },
  { ...served, cacheControl: 'public, max-age=3600' },
  { ...served, cacheControl: '' },
])('finds fault with %j', (answer) => expect(judgeWorker(answer).ok).toBe(false));
