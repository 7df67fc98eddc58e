import { z } from 'zod';
import { PictureId } from '@/contract/ids/ids';

export const PicturePurposeName = z.literal(['portrait', 'portfolio']);

/** A picture as screens need it: addresses come from `pictureUrl`. */
export const PictureView = z.object({
  id: z.string(),
  /** Of the largest size kept, in pixels. */
  width: z.int(),
  height: z.int(),
  /** `#rrggbb`: its ground until it is there. */
  colour: z.string(),
});
export type PictureView = z.infer<typeof PictureView>;

/** `null` goes back to initials. */
export const SetPictureInput = z.strictObject({ pictureId: PictureId.nullable() });
export type SetPictureInput = z.infer<typeof SetPictureInput>;
