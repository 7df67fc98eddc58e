import { expect, it } from 'vitest';
import { readAnswer } from '@/server/platform/push/read-answer';

const now = new Date('2031-05-09T12:00:00Z');

it.each([
  [201, undefined, 'accepted'],
  [200, undefined, 'accepted'],
  [404, undefined, 'gone'],
  [410, '60', 'gone'],
  [429, '120', { later: 'push service answered 429', retryAfterSeconds: 120 }],
  [429, 'Fri, 09 May 2031 12:01:30 GMT', { later: 'push service answered 429', retryAfterSeconds: 90 }],
  [503, 'Fri, 09 May 2031 11:00:00 GMT', { later: 'push service answered 503', retryAfterSeconds: 0 }],
  [500, 'soon', { later: 'push service answered 500', retryAfterSeconds: null }],
  [413, undefined, { rejected: 'push service answered 413' }],
  [403, undefined, { rejected: 'push service answered 403' }],
  [301, undefined, { rejected: 'push service answered 301' }],
])('reads %i with Retry-After %j', (status, retryAfter, outcome) => {
  expect(readAnswer(status, retryAfter, now)).toEqual(outcome);
});
