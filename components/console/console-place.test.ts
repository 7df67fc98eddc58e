import { describe, expect, it } from 'vitest';
import { consolePlace, entryPath, lookPath, memberPath, viewAfterSwitch } from '@/components/console/console-place';

const placeOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://parlour.invalid');
  return consolePlace(pathname, searchParams);
};

describe('addresses of the console', () => {
  it.each([
    ['/console', 'overview', null],
    ['/console/', 'overview', null],
    ['/console/conversations', 'conversations', null],
    ['/console/conversations/', 'conversations', null],
    [lookPath('c1'), 'conversations', 'c1'],
    ['/console/people', 'people', null],
    [memberPath('u1'), 'people', 'u1'],
    ['/console/audit', 'audit', null],
    [entryPath(12), 'audit', '12'],
    ['/console/elsewhere', 'overview', null],
  ])('%s shows %s', (address, view, detail) => {
    expect(placeOf(address)).toEqual({ view, detail });
  });
});

it.each([
  ['conversations', 'staff', 'conversations'],
  ['people', 'staff', 'overview'],
  ['audit', 'staff', 'overview'],
  ['audit', 'admin', 'audit'],
] as const)('who changes studio on %s and is %s there comes to %s', (view, role, after) => {
  expect(viewAfterSwitch(view, role)).toBe(after);
});
