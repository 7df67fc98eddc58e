import { ByHandleInput, ByIdInput } from '@/contract/schemas/artist';
import { SearchArtistsInput } from '@/contract/schemas/artist-search';
import { FreeSlotsInput } from '@/contract/schemas/availability';
import { findFreeSlots } from '@/server/domain/availability/find-free-slots';
import { artistFacets } from '@/server/domain/directory/artist-facets';
import { listHandles } from '@/server/domain/directory/list-handles';
import { artistByHandle, artistById } from '@/server/domain/directory/queries';
import { searchArtists } from '@/server/domain/directory/search-artists';
import { publicProcedure, router } from '@/server/trpc';

export const artistsRouter = router({
  search: publicProcedure.input(SearchArtistsInput).query(({ ctx, input }) => searchArtists(ctx, input)),
  facets: publicProcedure.query(({ ctx }) => artistFacets(ctx)),
  handles: publicProcedure.query(({ ctx }) => listHandles(ctx)),
  byHandle: publicProcedure.input(ByHandleInput).query(({ ctx, input }) => artistByHandle(ctx, input)),
  byId: publicProcedure.input(ByIdInput).query(({ ctx, input }) => artistById(ctx, input)),
  freeSlots: publicProcedure.input(FreeSlotsInput).query(({ ctx, input }) => findFreeSlots(ctx, input)),
});
