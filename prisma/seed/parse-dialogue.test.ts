import { describe, expect, it } from 'vitest';
import { phrasebooks } from '@/prisma/seed/languages';
import { parseDialogue } from '@/prisma/seed/parse-dialogue';

const ALL = (['en', 'it', 'de', 'fr', 'es', 'ar'] as const).flatMap((language) =>
  phrasebooks(language, ['tattoo', 'nails', 'make-up', 'mehndi', 'photography']).flatMap(({ dialogues }) => dialogues),
);

describe('parseDialogue', () => {
  it('reads who speaks, quotes, edits and deletions, and fills in words', () => {
    const lines = parseDialogue('c Hi {name}\na*>1 Hello\nsx Wrong chat', { name: 'Mira' });
    expect(lines).toEqual([
      { speaker: 'customer', text: 'Hi Mira', quotes: null, edited: false, deleted: false },
      { speaker: 'artist', text: 'Hello', quotes: 0, edited: true, deleted: false },
      { speaker: 'staff', text: 'Wrong chat', quotes: null, edited: false, deleted: true },
    ]);
  });

  it('refuses a line that nobody says', () => {
    expect(() => parseDialogue('Hello', {})).toThrow(/not a line/);
  });
});

it.each([...new Set(ALL)])('quotes only what was said before: %s', (source) => {
  const lines = parseDialogue(source, {});
  for (const [index, { quotes }] of lines.entries()) expect(quotes ?? -1).toBeLessThan(index);
});
