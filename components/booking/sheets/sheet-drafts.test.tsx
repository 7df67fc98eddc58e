import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ReasonSheet } from '@/components/booking/sheets/reason-sheet';
import { proposalShelf, reasonShelf } from '@/components/booking/sheets/sheet-drafts';
import { useProposal } from '@/components/booking/sheets/use-proposal';
import { bookingOf } from '@/components/conversation/testing/bookings';
import { show } from '@/components/shell/testing/show';

let shown: ReturnType<typeof show> | null = null;
const close = () => {
  shown?.close();
  shown = null;
};
afterEach(() => {
  close();
  sessionStorage.clear();
});

const NOW = Date.parse('2031-05-01T12:00:00Z');

function Offer({ zone }: { readonly zone: string }) {
  const { draft, change, add } = useProposal({
    draftKey: 'mira.booking',
    booking: bookingOf(),
    purpose: 'offer',
    zone,
    now: NOW,
  });
  return (
    <>
      <input value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      <button type="button" onClick={() => bookingOf().wishes.forEach(add)}>
        Add
      </button>
      <p>{draft.times.map(({ day, time }) => `${day} ${time}`).join(', ')}</p>
    </>
  );
}

function openOffer(zone = 'Europe/Rome') {
  close();
  const page = show(<Offer zone={zone} />);
  shown = page;
  return page;
}

it('keeps the times and words of an offer that was closed, by the clocks they were typed by', () => {
  const first = openOffer();
  first.press('Add');
  first.type('input', 'Or a week later?');
  const again = openOffer();
  expect([again.text(), again.valueOf('input')]).toEqual([
    expect.stringContaining('2031-05-12 12:00'),
    'Or a week later?',
  ]);
  expect(openOffer('Asia/Tokyo').text()).not.toContain('2031');
});

async function openReason(draftName: string, sent: string[] = []) {
  close();
  shown = show(
    <ReasonSheet
      wording="decline"
      draftName={draftName}
      otherName="Tom"
      required
      busy={false}
      problem={null}
      onClose={() => undefined}
      onSend={(reason) => sent.push(reason)}
    />,
  );
  // The dialog is a bundle of its own.
  await act(() => import('@/components/ui/sheet-popup'));
  const area = document.querySelector('textarea');
  if (!area) throw new Error('The sheet has not come.');
  return area;
}

it('keeps a reason that was begun, for this booking and this act only', async () => {
  const area = await openReason('mira.booking.decline');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'I am away that week.');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect((await openReason('mira.other.decline')).value).toBe('');
  expect((await openReason('mira.booking.decline')).value).toBe('I am away that week.');
});

it.each([
  ['proposal', '{"times":[]}'],
  ['proposal', '{"price":7}'],
  ['proposal', '[]'],
  ['reason', '{"reason":null}'],
])('takes nothing from storage that is no %s: %s', (kind, text) => {
  sessionStorage.setItem(`parlour.draft.${kind}.mira`, text);
  expect([proposalShelf.kept('mira'), reasonShelf.kept('mira')]).toEqual([null, null]);
});
