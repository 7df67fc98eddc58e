import { z } from 'zod';
import { ArtistId } from '@/contract/ids/ids';
import { Handle } from '@/contract/schemas/artist';
import { artistByHandle, artistById, listArtists } from '@/server/domain/directory/queries';
import { publicProcedure, router } from '@/server/trpc';

const ByHandle = z.strictObject({ handle: Handle });
const ById = z.strictObject({ artistId: ArtistId });

export const artistsRouter = router({
  list: publicProcedure.query(({ ctx }) => listArtists(ctx)),
  byHandle: publicProcedure.input(ByHandle).query(({ ctx, input }) => artistByHandle(ctx, input)),
  byId: publicProcedure.input(ById).query(({ ctx, input }) => artistById(ctx, input)),
});
