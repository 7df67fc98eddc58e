// @vitest-environment node
import { expect, it } from 'vitest';
import { canShare } from '@/components/realtime/tabs/browser-tabs';

it('shares nothing on the server, where pages are drawn first', () => {
  expect(typeof window).toBe('undefined');
  expect(canShare()).toBe(false);
});
