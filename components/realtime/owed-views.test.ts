import { QueryObserver } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { liveKeys } from '@/components/realtime/live-keys';
import { OwedViews } from '@/components/realtime/owed-views';
import { makeQueryClient } from '@/components/shell/query-client';

const TALK = liveKeys.thread('talk');
const MINUTE_MS = 60_000;
const unreachable = () => Promise.reject(new TRPCClientError('Failed to fetch'));
const refused = () =>
  Promise.reject(
    Object.assign(new TRPCClientError('no'), {
      data: { refusal: { code: 'conversation.not-found', message: '', requestId: '' } },
    }),
  );

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that shows one live view, whose server can be told what to answer. */
function page() {
  const cache = makeQueryClient();
  const answer = vi.fn<() => Promise<string>>(async () => 'fresh');
  const query = { queryKey: TALK, queryFn: answer, staleTime: Number.POSITIVE_INFINITY };
  const views = new OwedViews({
    cache,
    random: () => 0.5,
    schedule: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  });
  cache.setQueryData(TALK, 'seen');
  views.start();
  const show = () => new QueryObserver(cache, query).subscribe(() => undefined);
  const missSomething = () => void cache.invalidateQueries({ queryKey: TALK, exact: true }, { cancelRefetch: false });
  return { cache, answer, views, show, missSomething, shown: () => cache.getQueryData(TALK) };
}

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('asks for ever for a view that misses something, further and further apart', async () => {
  const { answer, show, missSomething, shown } = page();
  show();
  answer.mockImplementation(unreachable);
  missSomething();
  await passes(10 * MINUTE_MS);
  const inTenMinutes = answer.mock.calls.length;
  expect(inTenMinutes).toBeGreaterThan(30);
  await passes(MINUTE_MS);
  expect(answer.mock.calls.length - inTenMinutes).toBeLessThan(20);

  answer.mockImplementation(async () => 'whole');
  await passes(15_000);
  expect(shown()).toBe('whole');
  const afterwards = answer.mock.calls.length;
  await passes(10 * MINUTE_MS);
  expect(answer).toHaveBeenCalledTimes(afterwards);
});

it('asks at once when the line is back, also between two tries', async () => {
  const { answer, views, show, missSomething, shown } = page();
  show();
  answer.mockImplementation(unreachable);
  missSomething();
  await passes(MINUTE_MS);
  answer.mockImplementation(async () => 'whole');
  views.askNow();
  await passes(0);
  expect(shown()).toBe('whole');

  answer.mockImplementation(unreachable);
  missSomething();
  await passes(0);
  answer.mockImplementation(async () => 'whole again');
  views.askNow();
  await passes(0);
  expect(shown()).toBe('whole again');
});

it('is not deceived by an event that is laid over the view meanwhile', async () => {
  const { cache, answer, show, missSomething, shown } = page();
  show();
  answer.mockImplementation(unreachable);
  missSomething();
  await passes(5_000);
  cache.setQueryData(TALK, 'seen, and something later');
  answer.mockImplementation(async () => 'whole');
  await passes(15_000);
  expect(shown()).toBe('whole');
});

it('asks for what is not shown when it is shown again, whatever was laid over it', async () => {
  const { cache, answer, show, missSomething, shown } = page();
  missSomething();
  cache.setQueryData(TALK, 'seen, and something later');
  await passes(MINUTE_MS);
  expect(answer).not.toHaveBeenCalled();
  show();
  await passes(0);
  expect(shown()).toBe('fresh');
});

it('takes a no for an answer', async () => {
  const { answer, show, missSomething } = page();
  show();
  answer.mockImplementation(refused);
  missSomething();
  await passes(10 * MINUTE_MS);
  expect(answer).toHaveBeenCalledTimes(1);
});

it('leaves a screen that says that there is nothing alone until the line is back', async () => {
  const { cache, answer, views, show, shown } = page();
  cache.removeQueries({ queryKey: TALK });
  answer.mockImplementation(unreachable);
  show();
  await passes(MINUTE_MS);
  expect(answer).toHaveBeenCalledTimes(3);
  answer.mockImplementation(async () => 'whole');
  views.askNow();
  await passes(0);
  expect(shown()).toBe('whole');
});

it('forgets nothing when it is stopped and another one begins', async () => {
  const { cache, answer, views, show, missSomething, shown } = page();
  show();
  answer.mockImplementation(unreachable);
  missSomething();
  await passes(3_200);
  views.stop();
  cache.setQueryData(TALK, 'seen, and something later');
  answer.mockImplementation(async () => 'whole');
  await passes(MINUTE_MS);
  expect(shown()).toBe('seen, and something later');
  views.start();
  await passes(0);
  expect(shown()).toBe('whole');
});
