import { expect, it } from 'vitest';
import { datesLabel, hoursLabel, kindOf } from '@/components/site/profile/date-labels';

const label = (firstDay: string, lastDay: string, locale = 'en') =>
  datesLabel({ firstDay, lastDay }, '2031-05-09', locale);

it('says one day with its weekday, several from the first to the last, another year with its number', () => {
  expect(label('2031-05-12', '2031-05-12')).toBe('Mon, May 12');
  expect(label('2031-05-12', '2031-05-20', 'de')).toBe('12.–20. Mai');
  expect(label('2031-05-28', '2031-06-02')).toBe('May 28 – Jun 2');
  expect(label('2031-12-28', '2032-01-02')).toBe('Dec 28, 2031 – Jan 2, 2032');
});

it('says hours as clocks show them, also past midnight', () => {
  const hours = [
    { from: '10:00', to: '13:00' },
    { from: '20:00', to: '26:00' },
  ];
  expect(hoursLabel(hours)).toBe('10:00–13:00, 20:00–02:00');
});

it('knows a day off from a journey', () => {
  expect(kindOf({ hours: [], zone: 'Asia/Tokyo' })).toBe('off');
  expect(kindOf({ hours: null, zone: 'Asia/Tokyo' })).toBe('travel');
  expect(kindOf({ hours: [{ from: '10:00', to: '13:00' }], zone: null })).toBe('hours');
});
