import { getServer } from '@/server/app';

/** A path of ours as the whole world may open it: for search engines, share cards and other places outside of the page. */
export const publicAddress = (path: string): string => new URL(path, getServer().publicUrl).href;
