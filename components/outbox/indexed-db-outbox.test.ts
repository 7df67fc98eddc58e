import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { deviceDatabase } from '@/components/device/device-database';
import { IndexedDbOutbox } from '@/components/outbox/indexed-db-outbox';
import { inState, retried } from '@/components/outbox/outbox-rules';
import { textEntry } from '@/components/outbox/testing/entries';

let people = 0;
/** A person whom no other test knows; their browser's database is the same. */
const somebody = () => {
  people += 1;
  const viewerId = `person-${people}`;
  return {
    viewerId,
    box: new IndexedDbOutbox(viewerId),
    says: (clientId: string) => ({ ...textEntry(clientId), viewerId }),
  };
};
const ids = async (box: IndexedDbOutbox) => (await box.read()).map((one) => one.clientId);

it('keeps what two tabs write at once in one order, each with its own place', async () => {
  const { viewerId, box, says } = somebody();
  const otherTab = new IndexedDbOutbox(viewerId);
  await Promise.all(['a', 'b', 'c', 'd'].map((id, at) => (at % 2 ? otherTab : box).add(says(id))));
  const all = await box.read();
  expect(all.map((one) => one.order)).toEqual([1, 2, 3, 4]);
  expect(await otherTab.read()).toEqual(all);
});

it('keeps the same entry once, as it was first', async () => {
  const { box, says } = somebody();
  await box.add(says('a'));
  await box.add({ ...says('a'), text: 'something else' });
  expect(await box.read()).toMatchObject([{ clientId: 'a', text: 'words of a', state: 'pending' }]);
});

it('shows nobody what somebody else wrote, whatever their ids begin with', async () => {
  const { viewerId, box, says } = somebody();
  await box.add(says('a'));
  expect(await ids(new IndexedDbOutbox(`${viewerId}0`))).toEqual([]);
  expect(await ids(new IndexedDbOutbox(viewerId.slice(0, -1)))).toEqual([]);
});

it('puts what is tried again behind everything, and brings back nothing that is gone', async () => {
  const { box, says } = somebody();
  for (const id of ['a', 'b', 'c']) await box.add(says(id));
  await box.update('a', (one) => inState(one, { state: 'failed', code: 'input.invalid' }));
  await box.remove(['b']);
  await box.update('b', retried);
  await box.update('a', retried);
  expect(await ids(box)).toEqual(['c', 'a']);
});

it('leaves alone what it does not understand', async () => {
  const { viewerId, box, says } = somebody();
  await box.add(says('a'));
  await (await deviceDatabase()).put('outbox', { viewerId, clientId: 'from tomorrow', kind: 'voice' });
  expect(await ids(box)).toEqual(['a']);
});
