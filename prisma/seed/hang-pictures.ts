import fs from 'node:fs';
import path from 'node:path';
import { PICTURE_WIDTHS, type PicturePurpose } from '@/contract/pictures/picture-url';
import type { Measures } from '@/prisma/seed/measures';
import { PICTURE_FOLDER, PIECE_WIDTHS, PORTFOLIOS } from '@/prisma/seed/portfolio';
import { ROOT } from '@/scripts/run';
import type { MadeArtist } from '@/tests/harness/factories';
import { insertRows, type World } from '@/tests/harness/world';

const FOLDER = path.join(ROOT, PICTURE_FOLDER);

/** Gives an artist the portfolio and the portrait of the demo: files that were drawn and cut to every width beforehand. */
export async function hangPictures(world: World, artist: MadeArtist): Promise<void> {
  const portfolio = PORTFOLIOS.find(({ handle }) => handle === artist.handle);
  if (!portfolio) return;
  for (const [position, { name, caption }] of portfolio.pieces.entries()) {
    const picture = await hang(world, artist, { name, purpose: 'portfolio', widths: PIECE_WIDTHS });
    const piece = { artist_id: artist.id, picture_id: picture, caption, position, created_at: world.now };
    await insertRows(world, 'portfolio_item', [{ id: world.random.id('portfolio-item'), ...piece }]);
  }
  const portrait = await hang(world, artist, {
    name: 'portrait',
    purpose: 'portrait',
    widths: PICTURE_WIDTHS.portrait,
  });
  await world.client.query('UPDATE "user" SET picture_id = $2 WHERE id = $1', [artist.user.id, portrait]);
}

type Hanging = { readonly name: string; readonly purpose: PicturePurpose; readonly widths: readonly number[] };

async function hang(world: World, artist: MadeArtist, { name, purpose, widths }: Hanging): Promise<string> {
  const id = world.random.id<string>('picture');
  const key = `${artist.handle}/${name}`;
  const measure = measures()[key];
  if (!measure) throw new Error(`${PICTURE_FOLDER} has no measures of ${key}`);
  const owned = { owner_id: artist.user.id, purpose, created_at: world.now };
  await insertRows(world, 'picture', [{ id, ...owned, ...measure }]);
  const files = widths.map((width) => fs.readFileSync(path.join(FOLDER, artist.handle, `${name}-${width}.webp`)));
  await world.client.query(
    'INSERT INTO picture_file (picture_id, width, bytes) SELECT $1::uuid, * FROM unnest($2::int[], $3::bytea[])',
    [id, widths, files],
  );
  return id;
}

const measures = (): Measures => JSON.parse(fs.readFileSync(path.join(FOLDER, 'measures.json'), 'utf8'));
