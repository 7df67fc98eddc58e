import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

/** Lines of a list on their way. */
export function RowsSkeleton({ withPictures = true }: { readonly withPictures?: boolean }) {
  return (
    <LoadingRegion className="flex flex-col gap-0.5 p-2">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className="flex min-h-[4.75rem] items-center gap-3 px-3">
          {withPictures ? <Skeleton className="size-11 rounded-full" /> : null}
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-4/5" />
          </div>
        </div>
      ))}
    </LoadingRegion>
  );
}
