/** The picture that other places show beside a link to a profile. */
export const SHARE_CARD = { width: 1_200, height: 630, type: 'image/jpeg' } as const;

/** So many pieces of the portfolio, the first ones, make it up. */
export const CARD_PICTURES = 5;
const TAIL = 6;

/** Of the whole house: one piece each of several artists. */
export const HOUSE_CARD_PATH = '/card';

type Carded = {
  readonly handle: string;
  readonly portfolio: readonly { readonly picture: { readonly id: string } }[];
};

/** Its address changes with its pictures: who keeps a copy for long fetches it anew. */
export function shareCardPath({ handle, portfolio }: Carded): string {
  const version = portfolio
    .slice(0, CARD_PICTURES)
    .map(({ picture }) => picture.id.slice(-TAIL))
    .join('-');
  return version === '' ? `/a/${handle}/card` : `/a/${handle}/card?v=${version}`;
}
