import { expect, it } from 'vitest';
import { countValues } from '@/server/domain/directory/artist-facets';

it('counts artists, not mentions, and writes each value as most write it', () => {
  const values = [['FINE LINE', 'Fine line', 'Botanical'], ['Fine line'], ['FINE-LINE'], ['Botánical'], ['Art'], ['—']];
  expect(countValues(values)).toEqual([
    { value: 'Fine line', count: 3 },
    { value: 'Botanical', count: 2 },
    { value: 'Art', count: 1 },
  ]);
});
