import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DateRules } from '@/components/artist/profile/dates/date-rules';
import { OwnArtistProvider } from '@/components/artist/profile/own-artist-provider';
import { HOLIDAY, MIRA } from '@/components/artist/testing/artist-edit-view';
import { Answering, Refused } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import { until } from '@/components/shell/testing/until';
import type { AddDateRuleInput, DateRuleView, UpdateDateRuleInput } from '@/contract/schemas/availability';

let shown: ReturnType<typeof show> | null = null;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2031-05-09T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  shown?.close();
  vi.useRealTimers();
});

function open(answers: { add?: (rule: AddDateRuleInput) => DateRuleView } = {}) {
  const said: unknown[] = [];
  const stored = (rule: AddDateRuleInput | UpdateDateRuleInput): DateRuleView => {
    said.push(rule);
    return { id: 'new', ...rule, hours: rule.hours };
  };
  const page = show(
    <Answering
      answers={{
        'artist.mine': () => MIRA,
        'artist.dateRules': () => [HOLIDAY],
        'artist.addDateRule': answers.add ?? stored,
        'artist.updateDateRule': stored,
        'artist.removeDateRule': () => HOLIDAY,
      }}
    >
      <OwnArtistProvider first={MIRA}>
        <DateRules first={[HOLIDAY]} />
      </OwnArtistProvider>
    </Answering>,
  );
  shown = page;
  // The dialog stands beside the page.
  const sheet = () => document.querySelector('[role=dialog]');
  const type = (name: string, words: string) =>
    act(() => {
      const field = Array.from(sheet()?.querySelectorAll('label') ?? []).find((one) => one.textContent === name);
      const input = field?.querySelector('input');
      if (!input) throw new Error(`Nothing is called ${name}`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const save = () =>
    act(() => {
      sheet()?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    });
  const openSheet = async () => {
    page.press('Add dates');
    // The dialog is a bundle of its own.
    await act(() => import('@/components/ui/sheet-popup'));
    await until(() => sheet() !== null);
  };
  const rows = () => Array.from(page.place.querySelectorAll('li')).map((one) => one.textContent);
  return { ...page, said, sheet, openSheet, type, save, rows };
}

it('adds days off, which stand among the others in order', async () => {
  const page = open();
  await page.openSheet();
  page.type('First day', '2031-05-12');
  page.save();
  await until(() => page.sheet() === null);
  expect(page.said).toEqual([{ firstDay: '2031-05-12', lastDay: '2031-05-12', hours: [], zone: null, label: '' }]);
  expect(page.rows()).toEqual(['Day offMon, May 12', 'HolidayJun 10 – 20 · Day off']);
});

it('says at the days which plan is in the way, and sends nothing', async () => {
  const page = open();
  await page.openSheet();
  page.type('First day', '2031-06-09');
  page.type('Last day', '2031-06-11');
  page.save();
  expect(page.sheet()?.textContent).toContain('“Holiday” is planned for some of these days already: Jun 10 – 20.');
  expect(page.sheet()?.querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
  expect(page.said).toEqual([]);
});

it('says it there too when another tab was faster', async () => {
  const page = open({
    add: () => {
      throw new Refused('availability.dates-overlap');
    },
  });
  await page.openSheet();
  page.type('First day', '2031-05-12');
  page.save();
  await until(() => page.sheet()?.querySelector('[aria-invalid=true]') !== null);
  expect(page.sheet()?.textContent).toContain('You have said something else about some of these days already.');
});

it('removes at once', async () => {
  const page = open();
  page.press('Remove Holiday, Jun 10 – 20');
  await until(() => page.rows().length === 0);
  expect(page.text()).toContain('Nothing planned');
});
