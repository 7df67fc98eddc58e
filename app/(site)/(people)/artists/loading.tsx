import { DirectorySkeleton } from '@/components/site/directory/directory-skeleton';

export default function ArtistsLoading() {
  return <DirectorySkeleton />;
}
