import type { ArtistEditView } from '@/contract/schemas/artist';

/** The profile's words as they stand in the fields. */
export type DetailsDraft = Pick<ArtistEditView, 'name' | 'city' | 'zone' | 'about'> & {
  readonly styles: readonly string[];
};

export type DetailsProblem = 'name' | 'city' | 'styles';

export const detailsOf = ({ name, city, zone, about, styles }: ArtistEditView): DetailsDraft => ({
  name,
  city,
  zone,
  about,
  styles,
});

export const detailsProblems = ({ name, city, styles }: DetailsDraft): readonly DetailsProblem[] => [
  ...(name.trim() === '' ? (['name'] as const) : []),
  ...(city.trim() === '' ? (['city'] as const) : []),
  ...(styles.length === 0 ? (['styles'] as const) : []),
];

export const isSameDetails = (one: DetailsDraft, other: DetailsDraft): boolean =>
  one.name === other.name &&
  one.city === other.city &&
  one.zone === other.zone &&
  one.about === other.about &&
  one.styles.length === other.styles.length &&
  one.styles.every((style, at) => style === other.styles[at]);
