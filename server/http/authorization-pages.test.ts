import fs from 'node:fs';
import { expect, it } from 'vitest';
import { PAGES, ROUTE_HANDLERS, routeFiles } from '@/tests/authorization/pages';

it('has a declared access for every page, and no page declared that is not there', () => {
  expect(routeFiles('page.tsx').map(({ address }) => address)).toEqual(Object.keys(PAGES).sort());
});

it('knows every route handler of Next', () => {
  expect(routeFiles('route.ts').map(({ address }) => address)).toEqual(Object.keys(ROUTE_HANDLERS).sort());
});

const guarded = routeFiles('page.tsx').filter(({ address }) =>
  ['signed-in', 'participant', 'studio-staff', 'studio-admin'].includes(PAGES[address] ?? ''),
);

// A layout is no guard: Next renders a page without its layout when it is asked to. What comes out is tried in e2e/.
it.each(guarded)('asks in the page itself who opens $address', ({ file }) => {
  expect(fs.readFileSync(file, 'utf8')).toMatch(
    /await requireSignIn\(|await requireConsole\(|await currentActor\(\)\)\.kind !== 'user'/,
  );
});
