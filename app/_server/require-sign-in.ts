import { redirect } from 'next/navigation';
import { currentActor } from '@/app/_server/current';
import { signInPath } from '@/components/auth/safe-path';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Sends people without a session to sign in and back to `path`. */
export async function requireSignIn(path: string, search: SearchParams = {}): Promise<void> {
  const actor = await currentActor();
  if (actor.kind === 'user') return;
  const pairs = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const query = new URLSearchParams(pairs).toString();
  redirect(signInPath(query ? `${path}?${query}` : path));
}
