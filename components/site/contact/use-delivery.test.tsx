import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { act, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { show } from '@/components/shell/testing/show';
import { CallsProvider, callsOver } from '@/components/shell/trpc';
import { NO_DRAFT } from '@/components/site/contact/contact-draft';
import { contactShelf } from '@/components/site/contact/contact-shelf';
import { useContactDraft } from '@/components/site/contact/use-contact-draft';
import { useDelivery } from '@/components/site/contact/use-delivery';

type Sent = { readonly clientId: string; readonly text: string };

/** A server that stores each client id once and answers what it is told to. */
function server() {
  const sent: Sent[] = [];
  const refusals: string[] = [];
  const calls = callsOver([
    () =>
      ({ op }) =>
        observable((observer) => {
          if (op.path === 'conversations.open') {
            observer.next({ result: { data: { conversationId: 'c1' } } });
            return observer.complete();
          }
          sent.push(op.input as Sent);
          const code = refusals.shift();
          if (code === undefined) {
            observer.next({ result: { data: { seq: 7 } } });
            return observer.complete();
          }
          const refusal = { code, message: 'No.', requestId: 'r1' };
          return observer.error(TRPCClientError.from({ error: { message: 'No.', code: -32_000, data: { refusal } } }));
        }),
  ]);
  return { calls, sent, refusals };
}

const places: string[] = [];
let shown: ReturnType<typeof show> | null = null;
afterEach(() => {
  shown?.close();
  sessionStorage.clear();
  places.length = 0;
});

function Sender() {
  const [draft, act] = useContactDraft('mira');
  const { deliver, failure } = useDelivery({ artistId: 'mira', act, onDelivered: (path) => places.push(path) });
  return (
    <>
      <textarea value={draft.text} onChange={(event) => act({ type: 'typed', text: event.target.value })} />
      <button type="button" onClick={() => deliver(draft)}>
        Send
      </button>
      <p>{`${draft.step} ${failure?.code ?? 'fine'}`}</p>
    </>
  );
}

function Page({ calls }: { readonly calls: ReturnType<typeof server>['calls'] }) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <CallsProvider value={calls}>
        <Sender />
      </CallsProvider>
    </QueryClientProvider>
  );
}

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function open({ calls }: ReturnType<typeof server>) {
  const page = show(<Page calls={calls} />);
  shown = page;
  await settle();
  return {
    ...page,
    send: async () => {
      page.press('Send');
      await settle();
    },
  };
}

it('sends once when pressed twice, leads to the message, and forgets the words', async () => {
  const there = server();
  const page = await open(there);
  page.type('textarea', 'A fern. ');
  page.press('Send');
  page.press('Send');
  await settle();
  expect(there.sent.map(({ text }) => text)).toEqual(['A fern.']);
  expect(places).toEqual(['/conversations/c1?at=7']);
  expect(contactShelf.kept('mira')).toBeNull();
});

it('sends the same words under the same id again, after a reload too, and other words under another', async () => {
  const there = server();
  there.refusals.push('server.unexpected', 'server.unexpected');
  const page = await open(there);
  page.type('textarea', 'A fern.');
  await page.send();
  expect(page.text()).toContain('send server.unexpected');
  page.close();
  const again = await open(there);
  await again.send();
  again.type('textarea', 'A leaf.');
  await again.send();
  const [first, second, third] = there.sent;
  expect(second?.clientId).toBe(first?.clientId);
  expect(third?.text).toBe('A leaf.');
  expect(third?.clientId).not.toBe(first?.clientId);
  expect(places).toHaveLength(1);
});

it('asks once more who writes when the session is over, and keeps the words', async () => {
  const there = server();
  there.refusals.push('auth.required');
  contactShelf.keep('mira', { ...NO_DRAFT, text: 'A fern.', step: 'send' });
  const page = await open(there);
  await page.send();
  expect(page.text()).toContain('who auth.required');
  expect(contactShelf.kept('mira')).toMatchObject({ text: 'A fern.', step: 'who' });
});
