import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type EmptyStateProps = {
  readonly icon?: LucideIcon;
  readonly title: string;
  /** `h1` where it is the page's only content. */
  readonly titleAs?: 'h1' | 'h2' | 'p';
  readonly body?: ReactNode;
  /** What to do next: a link or button. */
  readonly action?: ReactNode;
  readonly className?: string;
};

export function EmptyState({ icon: Icon, title, titleAs: Title = 'p', body, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-2 px-6 py-12 text-center', className)}>
      {Icon ? (
        <span className="mb-2 inline-flex size-14 items-center justify-center rounded-full bg-sunken text-muted">
          <Icon aria-hidden className="size-6" strokeWidth={1.5} />
        </span>
      ) : null}
      <Title className="font-semibold text-lg">{title}</Title>
      {body ? <p className="max-w-prose text-muted">{body}</p> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
