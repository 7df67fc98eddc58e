import { expect, it } from 'vitest';
import { chooseWindow } from '@/components/pwa/worker/open-place';

const at = (path: string, focused = false, visibilityState: DocumentVisibilityState = 'hidden') => ({
  url: `https://chat.test${path}`,
  focused,
  visibilityState,
});

it('takes the window in front, then one that can be seen, then any', () => {
  const [hidden, seen, front] = [at('/'), at('/bookings', false, 'visible'), at('/settings', true, 'visible')];
  expect(chooseWindow([hidden, seen, front], '/conversations/1')).toBe(front);
  expect(chooseWindow([hidden, seen], '/conversations/1')).toBe(seen);
  expect(chooseWindow([hidden], '/conversations/1')).toBe(hidden);
  expect(chooseWindow([], '/conversations/1')).toBeNull();
});

it('does not take the console from an admin to show a conversation', () => {
  expect(chooseWindow([at('/console/audit', true, 'visible')], '/conversations/1')).toBeNull();
});
