import { DirectorySkeleton } from '@/components/site/directory-skeleton';

export default function ArtistsLoading() {
  return <DirectorySkeleton />;
}
