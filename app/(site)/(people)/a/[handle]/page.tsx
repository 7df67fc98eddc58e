import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentActor, currentCaller, orNotFound } from '@/app/_server/current';
import { Profile } from '@/components/site/profile';
import { Handle } from '@/contract/schemas/artist';

type ProfilePageProps = { readonly params: Promise<{ handle: string }> };

/** What cannot be a handle is not looked up: it is not there. No loading state here, or the answer would be 200 before this is known. */
const artistAt = cache(async (handle: string) => {
  if (!Handle.safeParse(handle).success) notFound();
  const caller = await currentCaller();
  return orNotFound(caller.artists.byHandle({ handle }));
});

export async function generateMetadata({ params }: ProfilePageProps): Promise<Metadata> {
  const artist = await artistAt((await params).handle);
  return { title: artist.name, description: artist.about.slice(0, 160) };
}

export default async function ProfilePage({ params }: ProfilePageProps) {
  const artist = await artistAt((await params).handle);
  const actor = await currentActor();
  const viewer = actor.kind === 'user' ? (actor.artistId === artist.id ? 'own' : 'signed-in') : 'anonymous';
  return <Profile artist={artist} viewer={viewer} />;
}
