import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stayOffline } from '@/components/offline-app/stay-offline';

let end = () => {};
let loaded: string[] = [];

beforeEach(() => {
  loaded = [];
  window.history.replaceState(null, '', '/conversations/talk');
  vi.spyOn(window.location, 'assign').mockImplementation((where) => void loaded.push(String(where)));
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

/** Clicks a link to this place; answers whether the link itself still has something to do. */
function click(href: string, wanted: MouseEventInit = {}): boolean {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = href;
  return link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...wanted }));
}

it('without a line, goes between its own places by the address alone', () => {
  end = stayOffline(false);
  expect(click('/bookings')).toBe(false);
  expect(window.location.pathname).toBe('/bookings');
  click('/conversations/other#booking-1');
  expect(window.location.pathname + window.location.hash).toBe('/conversations/other#booking-1');
  expect(loaded).toEqual([]);
});

it('loads every place that is not its own', () => {
  end = stayOffline(false);
  click('/settings');
  click('/artists?q=fern');
  expect(loaded).toEqual(['/settings', '/artists?q=fern']);
});

it('with a line, stays between conversations only', () => {
  end = stayOffline(true);
  click('/conversations');
  expect(window.location.pathname).toBe('/conversations');
  click('/bookings');
  expect([window.location.pathname, loaded]).toEqual(['/conversations', ['/bookings']]);
});

it.each([
  ['to another site', 'https://example.test/bookings', {}],
  ['in a new tab', '/bookings', { metaKey: true }],
  ['within the page', '/conversations/talk#content', {}],
])('leaves links alone that lead %s', (_what, href, keys) => {
  end = stayOffline(false);
  expect(click(href, keys)).toBe(true);
  expect(loaded).toEqual([]);
});
