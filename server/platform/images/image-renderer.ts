import type { PicturePurpose } from '@/contract/pictures/picture-url';

export type RenderedFile = { readonly width: number; readonly bytes: Uint8Array<ArrayBuffer> };

export type RenderedPicture = {
  /** Of the largest file, in pixels. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`, the average. */
  readonly colour: string;
  /** WebP, smallest first. */
  readonly files: readonly RenderedFile[];
};

/** Makes pictures anew from what people upload: what is not pixels (places, names, scripts, other files) does not survive. */
export interface ImageRenderer {
  /** `unreadable` for what is no picture, is damaged, is a drawing format that can hold scripts, or has too many pixels. */
  render(upload: Uint8Array, purpose: PicturePurpose): Promise<RenderedPicture | 'unreadable'>;
  /** One picture made of up to five, for links to a profile: JPEG, 1200 × 630, at most 300 kB. Without any, a drawn one. */
  card(pictures: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>>;
}
