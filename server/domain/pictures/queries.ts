import { DomainError } from '@/contract/errors/domain-error';
import type { PictureId } from '@/contract/ids/ids';
import type { Deps } from '@/server/domain/context';

const FILE_SQL = `
SELECT width, bytes FROM picture_file WHERE picture_id = $1
ORDER BY width < $2, abs(width - $2) LIMIT 1`;

/**
 * One size of a picture, as WebP: the smallest that is at least `width` wide, else the largest. Whoever knows the id may see it:
 * pictures stand on public pages, and ids cannot be guessed.
 * @throws DomainError picture.not-found
 */
export async function pictureFile(
  { db }: Pick<Deps, 'db'>,
  { pictureId, width }: { readonly pictureId: PictureId; readonly width: number },
): Promise<Uint8Array> {
  const { rows } = await db.pool.query<{ bytes: Buffer }>({
    name: 'picture-file',
    text: FILE_SQL,
    values: [pictureId, width],
  });
  const row = rows[0];
  if (!row) throw new DomainError('picture.not-found');
  return row.bytes;
}
