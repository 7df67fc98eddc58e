/** What the demo's artists show: drawn by `scripts/draw-portfolios.ts` into `prisma/seed/pictures/<handle>/`. */
export type Piece = {
  /** Its drawing in `scripts/draw/artists`, and its file. */
  readonly name: string;
  /** Also what a screen reader says instead of the picture. */
  readonly caption: string;
};

/** A square of one of the pieces, in its own measure, that stands for the artist. */
export type PortraitPart = { readonly of: string; readonly x: number; readonly y: number; readonly side: number };

export type Portfolio = { readonly handle: string; readonly portrait: PortraitPart; readonly pieces: readonly Piece[] };

export const PICTURE_FOLDER = 'prisma/seed/pictures';
/** As uploads are kept; see `contract/pictures/picture-url.ts`. */
export const PIECE_WIDTHS = [480, 960] as const;

export const PORTFOLIOS: readonly Portfolio[] = [
  {
    handle: 'chiara-moretti',
    portrait: { of: 'fern', x: 430, y: 600, side: 520 },
    pieces: [
      { name: 'fern', caption: 'Fern along the forearm, single needle, three hours' },
      { name: 'meadow', caption: 'Cow parsley and grasses on the shoulder, a week after' },
      { name: 'thistle', caption: 'Thistle for a Scottish grandmother, inner arm' },
      { name: 'olive', caption: 'Olive branch over the ankle, from a tree in Sabina' },
      { name: 'lavender', caption: 'Lavender, tied; healed after two months' },
      { name: 'flash', caption: 'This month’s drawings: fern, thistle, umbel, olive' },
    ],
  },
  {
    handle: 'mira-kovac',
    portrait: { of: 'window', x: 480, y: 640, side: 760 },
    pieces: [
      { name: 'window', caption: 'Before the wedding, at the kitchen window' },
      { name: 'bakery', caption: 'Four in the morning: two loaves out, four to go' },
      { name: 'stage', caption: 'Dancers after the show, seen from the wings' },
      { name: 'hills', caption: 'An engagement in the hills, a minute after sunrise' },
      { name: 'floor', caption: 'Family on the floor: what is left when they run off' },
      { name: 'rain', caption: 'Waiting for the tram, through a wet window' },
    ],
  },
  {
    handle: 'luca-ferri',
    portrait: { of: 'sage', x: 600, y: 330, side: 440 },
    pieces: [
      { name: 'painted', caption: 'Daisies, painted by hand on five almond tips' },
      { name: 'sage', caption: 'BIAB in sage, short, third fill' },
      { name: 'minimal', caption: 'One line each: five ovals in milk' },
      { name: 'french', caption: 'Natural almond, two thin coats of rose' },
      { name: 'swatches', caption: 'Autumn colours, brushed out before choosing' },
      { name: 'bench', caption: 'On the bench: sage and brick, faded from the tip' },
    ],
  },
  {
    handle: 'jonas-weber',
    portrait: { of: 'mandala', x: 560, y: 560, side: 820 },
    pieces: [
      { name: 'mandala', caption: 'Dotwork mandala between the shoulders, two sittings' },
      { name: 'bands', caption: 'Two heavy bands and what falls off them' },
      { name: 'circle', caption: 'Full black with a bough left free' },
      { name: 'hand', caption: 'Hand, one year healed. Tri-X, pushed' },
      { name: 'honeycomb', caption: 'Honeycomb that comes apart towards the elbow' },
      { name: 'healed', caption: 'Small mandala, healed. Sunday, window, film' },
    ],
  },
  {
    handle: 'anika-shah',
    portrait: { of: 'cords', x: 470, y: 600, side: 760 },
    pieces: [
      { name: 'bridal', caption: 'Bridal hand on red silk, paste still on' },
      { name: 'cords', caption: 'Cords of fresh paste, close' },
      { name: 'cuffs', caption: 'Forearm in bands, Rajasthani, for a sister of the bride' },
      { name: 'cone', caption: 'Trial on paper: rosette, vine, paisley' },
      { name: 'garland', caption: 'Mehndi night, between marigolds' },
      { name: 'strip', caption: 'Modern strip across the hand, the stain next morning' },
    ],
  },
  {
    handle: 'priya-raman',
    portrait: { of: 'bangles', x: 480, y: 560, side: 760 },
    pieces: [
      { name: 'stained', caption: 'Deep stain on the second day, teal silk' },
      { name: 'eye', caption: 'Gold lid and a long line, for the evening ceremony' },
      { name: 'bangles', caption: 'Everything laid out before the bride sits down' },
      { name: 'pigments', caption: 'Pure pigments, mixed on set' },
      { name: 'kit', caption: 'The small kit that goes on every plane' },
      { name: 'reds', caption: 'Five reds on the arm, under the lamp they will be seen in' },
    ],
  },
  {
    handle: 'layla-haddad',
    portrait: { of: 'powders', x: 420, y: 470, side: 560 },
    pieces: [
      { name: 'eye', caption: 'Soft champagne lid, lashes, nothing else' },
      { name: 'powders', caption: 'Warm powders for a long evening' },
      { name: 'creams', caption: 'Six bases, fragrance-free, matched by daylight' },
      { name: 'lips', caption: 'Rosewood, pressed in with a finger' },
      { name: 'crushed', caption: 'Two blushes and a light, crushed for a lesson' },
      { name: 'vanity', caption: 'Bridal trial: pearls, petals, one powder' },
    ],
  },
  {
    handle: 'grace-okafor',
    portrait: { of: 'tangerine', x: 520, y: 380, side: 560 },
    pieces: [
      { name: 'chrome', caption: 'Liquid chrome under two gels' },
      { name: 'lips', caption: 'Cherry gloss for a magazine cover' },
      { name: 'press-ons', caption: 'Twenty press-ons, no two alike' },
      { name: 'tangerine', caption: 'Chrome stilettos on tangerine silk' },
      { name: 'cobalt', caption: 'Cobalt lid, sharp wing' },
      { name: 'glitter', caption: 'Looking for the right mess: three glosses' },
    ],
  },
];
