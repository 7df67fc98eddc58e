import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function DirectorySkeleton() {
  return (
    <LoadingRegion className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 lg:py-10">
      <Skeleton className="h-8 w-32 sm:h-9" />
      <Skeleton className="mt-1 mb-6 h-6 w-56" />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {CARDS.map((card) => (
          <Skeleton key={card} className="h-46 rounded-lg" />
        ))}
      </div>
    </LoadingRegion>
  );
}
