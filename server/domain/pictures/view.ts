import type { PictureView } from '@/contract/schemas/picture';
import type { Prisma } from '@/server/db/generated/client';

/** What {@link presentPicture} needs of a row. */
export const PICTURE_PARTS = {
  id: true,
  width: true,
  height: true,
  colour: true,
} as const satisfies Prisma.PictureSelect;

export const presentPicture = <Row extends PictureView | null>(row: Row): Row =>
  (row === null ? null : { id: row.id, width: row.width, height: row.height, colour: row.colour }) as Row;
