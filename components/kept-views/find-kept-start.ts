import { deviceDatabase } from '@/components/device/device-database';
import { LIST, ME } from '@/components/kept-views/drawers';
import { findKept, ownerOf } from '@/components/kept-views/view-shelf';
import type { MeView } from '@/contract/schemas/account';
import type { ConversationPage } from '@/contract/schemas/conversation';

/** What the app opens with when there is no network. */
export type KeptStart = { readonly viewer: MeView; readonly conversations: ConversationPage; readonly keptAt: number };

/** `null` when nobody is signed in here, as far as this device knows, or when nothing of theirs was kept. */
export async function findKeptStart(): Promise<KeptStart | null> {
  const database = await deviceDatabase();
  const viewerId = await ownerOf(database, Date.now());
  if (viewerId === null) return null;
  const me = await findKept(database, viewerId, ME);
  const list = await findKept(database, viewerId, LIST);
  return me && list && { viewer: me.view, conversations: list.view, keptAt: list.keptAt };
}
