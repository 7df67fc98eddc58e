import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

export function SettingsSkeleton() {
  return (
    <LoadingRegion className="mx-auto flex w-full max-w-4xl flex-col gap-8 px-4 py-6 pb-12 sm:px-8 lg:py-10">
      <Skeleton className="h-9 w-40" />
      <Skeleton className="h-84 rounded-lg" />
      <Skeleton className="h-24 rounded-lg" />
      <Skeleton className="h-48 rounded-lg" />
      <Skeleton className="h-40 rounded-lg" />
    </LoadingRegion>
  );
}
