import type { PictureId, PortfolioItemId } from '@/contract/ids/ids';
import type { PicturePurpose } from '@/contract/pictures/picture-url';
import type { MadeArtist, MadeUser } from '@/tests/harness/factories';
import { insertRows, type World } from '@/tests/harness/world';

type PictureDraft = { owner: MadeUser; purpose?: PicturePurpose };

/** An upload that shows nowhere yet. There is no file to it. */
export async function makePicture(world: World, { owner, purpose = 'portfolio' }: PictureDraft): Promise<PictureId> {
  const id = world.random.id<PictureId>('picture');
  const look = { width: 960, height: 720, colour: '#9c3f1c' };
  await insertRows(world, 'picture', [{ id, owner_id: owner.id, purpose, ...look, created_at: world.now }]);
  return id;
}

type ItemDraft = { artist: MadeArtist; position: number; caption?: string };

/** A piece of the portfolio, with a picture of its own. */
export async function makePortfolioItem(world: World, draft: ItemDraft): Promise<PortfolioItemId> {
  const { artist, position, caption = '' } = draft;
  const id = world.random.id<PortfolioItemId>('portfolio item');
  const picture_id = await makePicture(world, { owner: artist.user });
  const place = { artist_id: artist.id, picture_id, position };
  await insertRows(world, 'portfolio_item', [{ id, ...place, caption, created_at: world.now }]);
  return id;
}
