import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { ProposedStart } from '@/components/booking/booking-sheet';
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

type OfferProps = { readonly zone: string; readonly picked?: ProposedStart };

function Offer({ zone, picked }: OfferProps) {
  const { draft, change, add } = useProposal({
    draftKey: 'mira.booking',
    booking: bookingOf(),
    purpose: 'offer',
    picked: picked ?? null,
    zone,
    now: NOW,
  });
  return (
    <>
      <input value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      <button type="button" onClick={() => bookingOf().wishes.forEach(add)}>
        Add
      </button>
      <output>{draft.minutes}</output>
      <p>{draft.times.map(({ day, time }) => `${day} ${time}`).join(', ')}</p>
    </>
  );
}

function openOffer(zone = 'Europe/Rome', picked?: ProposedStart) {
  close();
  const page = show(<Offer zone={zone} {...(picked ? { picked } : {})} />);
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

it('begins with what was picked in the calendar, and keeps the words from before', () => {
  const first = openOffer();
  first.press('Add');
  first.type('input', 'Or a week later?');
  const picked = { startsAt: ['2031-06-02T08:15:00.000Z'], minutes: 95 };
  const again = openOffer('Europe/Rome', picked);
  expect(again.text()).toContain('952031-06-02 10:15');
  expect(again.text()).not.toContain('2031-05-12');
  expect(again.valueOf('input')).toBe('Or a week later?');
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
