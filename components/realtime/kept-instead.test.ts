import 'fake-indexeddb/auto';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { expect, it, vi } from 'vitest';
import { askAgain, keptInstead } from '@/components/realtime/kept-instead';
import type { DeviceViews } from '@/components/realtime/live-queries';
import type { StreamState } from '@/components/realtime/live-stream';

const KEY = ['live', 'thread', 'talk'];
const unreachable = () => Promise.reject(new TRPCClientError('Failed to fetch'));
const kept = async () => ({ view: 'kept', keptAt: 7 });
const nothing = async () => null;

function page(state: StreamState) {
  const world = { state };
  const shown: DeviceViews['shown'] = new Map();
  return { world, device: { line: () => world.state, shown } };
}

it('without a line, shows what was kept without asking first, and knows how old it is', async () => {
  const { device } = page('offline');
  const fetch = () => Promise.reject(new Error('asked'));
  expect(await keptInstead(device, { queryKey: KEY, fetch, find: kept })).toBe('kept');
  expect(device.shown.get('talk')?.keptAt).toBe(7);
});

it('tries all the same when nothing was kept, and says so when that is of no use', async () => {
  const { device } = page('offline');
  expect(await keptInstead(device, { queryKey: KEY, fetch: async () => 'fresh', find: nothing })).toBe('fresh');
  const nowhere = keptInstead(device, { queryKey: KEY, fetch: unreachable, find: nothing });
  await expect(nowhere).rejects.toMatchObject({ name: 'NotKept' });
});

it('takes a no of the server for a no', async () => {
  const { device } = page('offline');
  const no = Object.assign(new TRPCClientError('no'), {
    data: { refusal: { code: 'conversation.not-found', message: '', requestId: '' } },
  });
  await expect(keptInstead(device, { queryKey: KEY, fetch: () => Promise.reject(no), find: nothing })).rejects.toBe(no);
  expect(device.shown.size).toBe(0);
});

it('asks again as soon as the line is back, and once more when that failed', async () => {
  const { world, device } = page('offline');
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } });
  let answer: () => Promise<string> = unreachable;
  const queryFn = () =>
    world.state === 'offline' ? keptInstead(device, { queryKey: KEY, fetch: answer, find: kept }) : answer();
  const seen: unknown[] = [];
  const end = new QueryObserver(cache, { queryKey: KEY, queryFn }).subscribe(({ data }) => void seen.push(data));
  await vi.waitFor(() => expect(seen.at(-1)).toBe('kept'));

  world.state = 'online';
  await askAgain(cache, device.shown);
  expect([seen.at(-1), device.shown.get('talk')?.keptAt]).toEqual(['kept', 7]);

  answer = async () => 'fresh';
  await askAgain(cache, device.shown);
  expect([seen.at(-1), device.shown.size]).toEqual(['fresh', 0]);
  end();
});
