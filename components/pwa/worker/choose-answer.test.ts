import { expect, it } from 'vitest';
import { chooseAnswer, isInApp } from '@/components/pwa/worker/choose-answer';

const origin = 'https://chat.test';
const ask = (path: string, rest: Partial<Parameters<typeof chooseAnswer>[0]> = {}) =>
  chooseAnswer({ method: 'GET', url: new URL(path, origin).href, mode: 'cors', accept: '*/*', ...rest }, origin);
const page = { mode: 'navigate', accept: 'text/html' };

it('answers for built files and pages', () => {
  expect(ask('/_next/static/chunks/abc.js')).toBe('asset');
  expect(['/', '/conversations/1?at=2', '/a/mira', '/console'].map((path) => ask(path, page))).toEqual(
    Array(4).fill('page'),
  );
});

it.each([
  ['calls', '/api/trpc/messages.send', { method: 'POST' }],
  ['queries', '/api/trpc/me.get', {}],
  ['streams', '/api/trpc/events.stream', { accept: 'text/event-stream' }],
  ['streams elsewhere', '/somewhere', { accept: 'text/event-stream', mode: 'navigate' }],
  ['pictures', '/api/pictures/1/96.webp', {}],
  ['the API document, opened as a page', '/api/docs', page],
  ['a file that is opened as a page', '/api/v1/bookings/1/calendar.ics', page],
  ['the manifest', '/manifest.webmanifest', { mode: 'same-origin' }],
  ['the worker itself', '/sw.js', {}],
  ['what Next asks for between pages', '/conversations?_rsc=1', { accept: '*/*' }],
  ['forms', '/conversations', { ...page, method: 'POST' }],
  ['health', '/livez', page],
  ['other places', 'https://elsewhere.test/_next/static/chunks/abc.js', {}],
])('leaves %s to the network', (_what, path, rest) => {
  expect(ask(path, rest)).toBe('pass');
});

it('lets the app stand in for its own pages only', () => {
  const inApp = ['/conversations', '/conversations/1?at=2#booking-1', '/bookings', '/calendar?day=2027-03-28'];
  const others = [
    '/',
    '/settings',
    '/console/conversations/1',
    '/conversations/1/more',
    '/bookings-elsewhere',
    '/offline',
  ];
  expect(inApp.map((path) => isInApp(new URL(path, origin).href))).toEqual(inApp.map(() => true));
  expect(others.filter((path) => isInApp(new URL(path, origin).href))).toEqual([]);
});
