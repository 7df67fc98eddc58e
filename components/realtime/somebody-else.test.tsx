import 'fake-indexeddb/auto';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveProvider } from '@/components/realtime/live-provider';
import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
import { makeQueryClient } from '@/components/shell/query-client';
import { show } from '@/components/shell/testing/show';
import { CallsProvider, callsOver, useTRPCClient } from '@/components/shell/trpc';
import { serverLinks } from '@/components/shell/trpc-client';
import { ON_BEHALF_OF } from '@/contract/api/on-behalf-of';

/** Who is signed in in this browser, as its cookie says. */
let signedIn = '';
let calls: string[] = [];
let wentTo: string[] = [];
let over = 0;
let shown: ReturnType<typeof show> | null = null;

const refusal = { code: 'auth.required', message: 'Sign in to go on.', requestId: 'test' };
const refused = { error: { message: refusal.message, code: -32_001, data: { refusal } } };

/** What our server does: it takes the cookie of anybody else for none. */
async function answer(address: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  const path = new URL(String(address), 'http://localhost').pathname.replace('/api/trpc/', '');
  const spokenFor = new Headers(options?.headers).get(ON_BEHALF_OF);
  calls.push(`${path} for ${spokenFor}`);
  const one = spokenFor === null || spokenFor === signedIn ? { result: { data: {} } } : refused;
  return Response.json(options?.method === 'POST' ? one : path.split(',').map(() => one));
}

beforeEach(() => {
  signedIn = 'tom';
  calls = [];
  wentTo = [];
  over = 0;
  vi.stubGlobal('EventSource', SilentSource);
  vi.stubGlobal('fetch', answer);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
  vi.spyOn(window.location, 'assign').mockImplementation((where) => void wentTo.push(String(where)));
});
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const POSITION = { conversationId: 'talk', seq: 7 };

function Acts() {
  const client = useTRPCClient();
  const whenOver = async (all: readonly Promise<unknown>[]) => {
    await Promise.allSettled(all);
    over += 1;
  };
  const reads = () => whenOver([client.me.get.query(), client.bookings.list.query({})]);
  const changes = () => whenOver([client.conversations.markRead.mutate(POSITION)]);
  return (
    <>
      <button type="button" onClick={reads}>
        Read
      </button>
      <button type="button" onClick={changes}>
        Change
      </button>
    </>
  );
}

function Page({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(makeQueryClient);
  const [root] = useState(() => callsOver(serverLinks()));
  return (
    <QueryClientProvider client={queries}>
      <CallsProvider value={root}>{children}</CallsProvider>
    </QueryClientProvider>
  );
}

function open() {
  shown = show(
    <Page>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }}>
        <Acts />
      </LiveProvider>
    </Page>,
  );
  return shown;
}

it('says with every read and every change whose page it is', async () => {
  const page = open();
  page.press('Read');
  page.press('Change');
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  expect(calls.sort()).toEqual(['conversations.markRead for tom', 'me.get,bookings.list for tom']);
  expect(wentTo).toEqual([]);
});

it.each(['Read', 'Change'])(
  'leads out of itself, once, when somebody else turns out to be signed in: %s',
  async (act) => {
    const page = open();
    signedIn = 'mira';
    page.press(act);
    page.press(act);
    await vi.waitFor(() => expect([over, wentTo.length > 0]).toEqual([2, true]));
    expect(wentTo).toEqual([expect.stringMatching(/^\/sign-in/)]);
  },
);

it('leaves the calls of public pages as they are', async () => {
  shown = show(
    <Page>
      <Acts />
    </Page>,
  );
  shown.press('Read');
  await vi.waitFor(() => expect(calls).toEqual(['me.get,bookings.list for null']));
});
