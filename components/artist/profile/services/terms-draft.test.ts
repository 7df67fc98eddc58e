import { expect, it } from 'vitest';
import { isUsual, USUAL_TERMS, wholeDraftOf, wholeInputOf } from '@/components/artist/profile/services/terms-draft';
import { serviceView } from '@/components/artist/testing/service-view';

const bare = { id: 'fern', name: 'Fern', durationMinutes: 90, priceCents: 8_000, currency: 'EUR' };
const terms = {
  description: 'With a drawing made for you.',
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 30,
  noticeMinutes: 2_880,
  windowDays: 90,
  perDayLimit: 2,
  isInstant: true,
};

it('says what it said before when nothing is changed', () => {
  const { id: _, ...said } = { ...bare, ...terms };
  expect(wholeInputOf(wholeDraftOf(serviceView({ ...bare, ...terms })))).toEqual(said);
});

it('is as usual where nobody chose anything', () => {
  const usual = wholeDraftOf(serviceView(bare));
  expect(usual).toMatchObject(USUAL_TERMS);
  expect(isUsual(usual)).toBe(true);
  expect(wholeInputOf(usual).perDayLimit).toBeNull();
  expect(isUsual({ ...usual, noticeMinutes: '60' })).toBe(false);
});
