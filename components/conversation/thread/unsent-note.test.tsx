import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ThreadActs, ThreadSceneProvider } from '@/components/conversation/thread/thread-context';
import { UnsentNote } from '@/components/conversation/thread/unsent-note';
import { IndexedDbOutbox } from '@/components/outbox/indexed-db-outbox';
import { isOutgoingMessage } from '@/components/outbox/outbox-entry';
import { inState } from '@/components/outbox/outbox-rules';
import { textEntry } from '@/components/outbox/testing/entries';
import { useUnderway } from '@/components/outbox/use-underway';
import { LiveProvider, useLiveStream } from '@/components/realtime/live-provider';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';

let shown: ReturnType<typeof show> | null = null;
beforeEach(() => {
  vi.stubGlobal('EventSource', SilentSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
});
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
});

const nothing = () => undefined;

/** The notes below what waits in Tom's conversation. */
function Notes() {
  const { outbox } = useLiveStream();
  const acts: ThreadActs = {
    ...{ reply: nothing, openMenu: nothing, jumpTo: nothing, rewrite: nothing, rewriteRequest: null, ask: nothing },
    retry: ({ clientId }) => outbox.retry(clientId),
    discard: ({ clientId }) => outbox.discard(clientId),
  };
  const scene = { viewerId: 'tom', nameOf: () => 'Tom', bookings: [], stories: new Map(), acts };
  return (
    <ThreadSceneProvider value={scene}>
      {useUnderway('talk')
        .filter(isOutgoingMessage)
        .map((outgoing) => (
          <div key={outgoing.clientId} id={outgoing.clientId}>
            <UnsentNote outgoing={outgoing} />
          </div>
        ))}
    </ThreadSceneProvider>
  );
}

it('lets everything be thrown away that waits behind a message which nobody answers', async () => {
  const store = new IndexedDbOutbox('tom');
  for (const one of ['first', 'second', 'third']) await store.add(textEntry(one));
  await store.add(textEntry('elsewhere', 'another talk'));
  await store.update('first', (entry) => inState(entry, { state: 'pending', heldBy: 'network' }));

  const page = show(
    <Answering answers={{}}>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }}>
        <Notes />
      </LiveProvider>
    </Answering>,
  );
  shown = page;
  const below = (id: string) => page.place.querySelector(`#${id}`)?.textContent;
  await act(() => vi.waitFor(() => expect(below('third')).toBeDefined()));
  expect(below('first')).toBe('Still trying to send this…Try nowDiscard');
  expect(below('second')).toBe('Waiting to be sentDiscard');

  page.choose('#second button');
  await act(() => vi.waitFor(() => expect(below('second')).toBeUndefined()));
  expect((await store.read()).map(({ clientId }) => clientId)).toEqual(['first', 'third', 'elsewhere']);
  expect(below('third')).toBe('Waiting to be sentDiscard');
});
