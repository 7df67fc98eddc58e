import { expect, it } from 'vitest';
import { withoutStaff, withStaff } from '@/components/console/conversations/with-staff';
import { overseen } from '@/components/console/testing/overseen';

const sven = { userId: 'sven', name: 'Sven' };
const ada = { userId: 'ada', name: 'Ada' };

it('gives a conversation once, and keeps its people by name', () => {
  const given = withStaff(withStaff(overseen(), sven), ada);
  expect(given.staff).toEqual([ada, sven]);
  expect(withStaff(given, sven)).toBe(given);
});

it('takes it from one and leaves it with the others', () => {
  const given = overseen({ staff: [ada, sven] });
  expect(withoutStaff(given, 'sven').staff).toEqual([ada]);
  expect(withoutStaff(given, 'nobody').staff).toEqual([ada, sven]);
});
