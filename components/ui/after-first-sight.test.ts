import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterFirstSight } from '@/components/ui/after-first-sight';

let readyState: DocumentReadyState = 'interactive';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState);
});

afterEach(() => {
  readyState = 'interactive';
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('waits for the page, and then for a quiet moment', () => {
  const run = vi.fn();
  afterFirstSight(run);
  vi.runAllTimers();
  expect(run).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('load'));
  expect(run).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(run).toHaveBeenCalledOnce();
});

it('waits for a quiet moment only where the page stands', () => {
  readyState = 'complete';
  const run = vi.fn();
  afterFirstSight(run);
  expect(run).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(run).toHaveBeenCalledOnce();
});

it('runs nothing that was called off, before the page stood or after', () => {
  const run = vi.fn();
  afterFirstSight(run)();
  const callOff = afterFirstSight(run);
  window.dispatchEvent(new Event('load'));
  callOff();
  vi.runAllTimers();
  expect(run).not.toHaveBeenCalled();
});
