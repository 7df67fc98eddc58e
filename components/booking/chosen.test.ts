import { expect, it } from 'vitest';
import { chosenOf, chosenText } from '@/components/booking/chosen';

it.each([{ serviceId: 'fern' }, { serviceId: 'fern', startsAt: '2031-05-14T10:00:00.000Z' }])(
  'is the same after a journey through an address: %j',
  (chosen) => {
    expect(chosenOf(chosenText(chosen))).toEqual(chosen);
  },
);

it('takes no time that is none', () => {
  expect(chosenOf('fern,tomorrow')).toEqual({ serviceId: 'fern' });
});
