import { expect, it } from 'vitest';
import { FreeSlotsInput } from '@/contract/schemas/availability';

const asked = {
  artistId: '0190a000-0000-7000-8000-0000000000a1',
  serviceId: '0190a000-0000-7000-8000-00000000005e',
  firstDay: '2031-05-09',
  days: 62,
};

it.each([
  [{ firstDay: '2031-02-29' }],
  [{ firstDay: '2031-2-9' }],
  [{ firstDay: '0000-01-01' }],
  [{ firstDay: '9999-12-31' }],
  [{ firstDay: '2031-05-09T00:00' }],
  [{ days: 0 }],
  [{ days: 63 }],
  [{ days: 1.5 }],
])('free times are not asked for by %o', (wrong) => {
  expect(FreeSlotsInput.safeParse({ ...asked, ...wrong }).success).toBe(false);
});

it('free times may be asked for on a leap day and of days long gone', () => {
  for (const firstDay of ['2032-02-29', '1999-12-31', '2199-12-31'])
    expect(FreeSlotsInput.safeParse({ ...asked, firstDay }).success).toBe(true);
});
