import { expect, it } from 'vitest';
import { countValues } from '@/server/domain/directory/artist-facets';

it('counts artists, not mentions, and takes what only differs in accents or capitals for one value', () => {
  const values = [['Fine line', 'fine-line', 'Botanical'], ['FINE LINE'], ['Botánical'], ['Art'], ['—']];
  expect(countValues(values)).toEqual([
    { value: 'Botanical', count: 2 },
    { value: 'Fine line', count: 2 },
    { value: 'Art', count: 1 },
  ]);
});
