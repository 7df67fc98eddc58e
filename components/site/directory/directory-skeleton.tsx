import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function DirectorySkeleton() {
  return (
    <LoadingRegion className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 lg:py-10">
      <Skeleton className="h-8 w-32 sm:h-9" />
      <Skeleton className="mt-2 mb-5 h-5 w-64 max-w-full" />
      <Skeleton className="h-12 max-w-2xl rounded-lg" />
      <Skeleton className="mt-4 mb-8 h-11 max-w-md rounded-full" />
      <div className="mt-13 grid gap-4 sm:grid-cols-2 sm:gap-5 xl:grid-cols-3">
        {CARDS.map((card) => (
          <Skeleton key={card} className="h-96 rounded-lg" />
        ))}
      </div>
    </LoadingRegion>
  );
}
