import { expect, it } from 'vitest';
import { lookAt } from '@/components/console/testing/overseen';
import { withOlder } from '@/components/console/viewer/with-older';
import { textMessage } from '@/components/conversation/testing/messages';

const seqs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => textMessage({ seq: from + at }));

it('puts an older page before what is shown, each message once', () => {
  const now = lookAt(seqs(4, 6), { hasOlder: true });
  const both = withOlder(now, lookAt(seqs(2, 4), { hasOlder: false }));
  expect(both.messages.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6]);
  expect(both.hasOlder).toBe(false);
});

it('leaves alone what is of another look', () => {
  const now = lookAt(seqs(4, 6), { hasOlder: true });
  const { viewing } = now;
  expect(withOlder(now, lookAt(seqs(1, 3), { viewing: { ...viewing, id: 'another' } }))).toBe(now);
});
