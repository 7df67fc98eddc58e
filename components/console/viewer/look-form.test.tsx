import { act } from 'react';
import { expect, it } from 'vitest';
import { LookForm } from '@/components/console/viewer/look-form';
import type { Look } from '@/components/console/viewer/use-look';
import { show } from '@/components/shell/testing/show';

const FIELD = 'textarea';

function shown(reason: string, open: Look['open'] = async () => undefined) {
  const written: string[] = [];
  const look: Look = {
    page: null,
    reason,
    setReason: (next) => written.push(String(next)),
    isOver: false,
    wasOpened: false,
    open,
    older: async () => undefined,
    close: () => undefined,
    endOfTime: () => undefined,
  };
  return { written, ...show(<LookForm customerName="Tom" artistName="Mira" look={look} />) };
}

it('says before it happens that it is recorded and that both will read the reason', () => {
  const page = shown('');
  expect(page.text()).toContain('recorded in the audit');
  expect(page.text()).toContain('Tom and Mira see');
  page.close();
});

it('opens nothing for a reason of spaces, and says what is missing', () => {
  const opened: string[] = [];
  const page = shown('  \n ', async (reason) => void opened.push(reason));
  page.press('Record and open');
  expect(opened).toEqual([]);
  expect(page.place.querySelector('[role="alert"]')?.textContent).toContain('Say why');
  expect(page.place.querySelector(FIELD)?.getAttribute('aria-invalid')).toBe('true');
  page.close();
});

it('takes an example as a beginning', () => {
  const page = shown('');
  page.press('There was a complaint.');
  expect(page.written).toEqual(['There was a complaint.']);
  page.close();
});

it('shows why it could not be opened and keeps the reason', async () => {
  const refusal = { code: 'audit.unavailable', message: 'no', requestId: 'r1' };
  const page = shown('A complaint.', () => Promise.reject({ name: 'TRPCClientError', data: { refusal } }));
  page.press('Record and open');
  await act(async () => undefined);
  expect(page.place.querySelector('[role="alert"]')?.textContent).toContain('cannot be recorded right now');
  expect(page.valueOf(FIELD)).toBe('A complaint.');
  page.close();
});
