import { expect, it } from 'vitest';
import { handleFromName } from '@/contract/artists/handle-from-name';
import { Handle } from '@/contract/schemas/artist';

it.each([
  ['Mira Kovač', 'mira-kovac'],
  ['Zoë & Łukasz O’Brien', 'zoe-lukasz-obrien'],
  ['Straße 7', 'strasse-7'],
  ['  --Ink--  ', 'ink'],
  ['آنیکا', 'artist'],
  ['水', 'artist'],
  ['A', 'artist'],
])('makes an address of the name %s', (name, handle) => {
  expect(handleFromName(name, 'artist')).toBe(handle);
});

it('numbers later tries and stays within what an address may be', () => {
  expect(handleFromName('Mira', 'artist', 2)).toBe('mira-2');
  for (const name of ['x'.repeat(80), `${'ab '.repeat(30)}`, '!!!', 'Ünal']) {
    for (const attempt of [1, 2, 100])
      expect(Handle.safeParse(handleFromName(name, 'artist', attempt)).success).toBe(true);
  }
});
