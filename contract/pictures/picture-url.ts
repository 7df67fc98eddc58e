export type PicturePurpose = 'portrait' | 'portfolio';

/** What a screen needs to know of a picture. */
export type PictureFacts = {
  readonly id: string;
  /** Of the largest size kept, in pixels. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`: its ground until it is there. */
  readonly colour: string;
};

/** Sizes that a picture is kept in, in pixels; none larger than what was uploaded, but for the smallest. */
export const PICTURE_WIDTHS: { readonly [Purpose in PicturePurpose]: readonly [number, ...number[]] } = {
  portrait: [96, 256],
  portfolio: [480, 960, 1600],
};

/** Uploads may weigh this much. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;

/** The picture at `width` or, when it is not kept that large, at its largest. Never changes, so browsers keep it. */
export const pictureUrl = (id: string, width: number): string => `/api/pictures/${id}/${width}.webp`;

/** What `srcset` lists for a picture whose largest size is `width`: address and width, smallest first. */
export const pictureSources = (
  { id, width }: { readonly id: string; readonly width: number },
  purpose: PicturePurpose,
): readonly { readonly src: string; readonly width: number }[] =>
  [...PICTURE_WIDTHS[purpose].filter((kept) => kept < width), width].map((kept) => ({
    src: pictureUrl(id, kept),
    width: kept,
  }));
