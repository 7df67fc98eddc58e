import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeApp } from '@/components/pwa/manifest';

const facts = {
  id: '/console',
  lang: 'en-GB',
  startUrl: '/console',
  name: 'Parlour console',
  shortName: 'Console',
  description: 'For studios.',
  shortcuts: [{ name: 'Bookings', url: '/bookings', icon: 'bookings' as const }],
  screenshots: [{ page: 'console', label: 'Overview' }],
  icons: { any: 'console', maskable: 'console-maskable' },
};

it('names only icons that are there, in both shapes and sizes', () => {
  for (const icons of [facts.icons, { any: 'icon', maskable: 'maskable' }]) {
    const app = describeApp({ ...facts, icons, isThere: () => false });
    const named = [...(app.icons ?? []), ...(app.shortcuts ?? []).flatMap((one) => one.icons ?? [])];
    expect(named.map(({ src }) => fs.existsSync(path.join('public', src)))).toEqual(Array(5).fill(true));
    expect(new Set(app.icons?.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).size).toBe(4);
  }
});

it('shows pictures of the app once they are there, narrow and wide', () => {
  expect(describeApp({ ...facts, isThere: () => false }).screenshots).toEqual([]);
  const shown = describeApp({ ...facts, isThere: () => true }).screenshots;
  expect(shown?.map((one) => one.form_factor)).toEqual(['narrow', 'wide']);
});
