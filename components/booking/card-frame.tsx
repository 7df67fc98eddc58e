import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type CardFrameProps = {
  readonly icon: LucideIcon;
  /** What kind of card it is. */
  readonly title: string;
  /** Its name for screen readers: kind and service. */
  readonly label: string;
  readonly chip?: ReactNode;
  /** Towards whose side the card leans; in the middle without one. */
  readonly own?: boolean;
  readonly children: ReactNode;
  readonly foot: ReactNode;
};

/** The paper of everything that is more than a line: head with kind and state, what it says, time and tick. */
export function CardFrame({ icon: Icon, title, label, chip, own, children, foot }: CardFrameProps) {
  return (
    <article
      aria-label={label}
      className={cn(
        'w-84 max-w-full rounded-xl border border-line bg-raised text-start shadow-raised',
        own === true && 'rounded-ee-sm',
        own === false && 'rounded-es-sm',
      )}
    >
      <header className="flex items-center gap-2 border-b px-4 py-2.5 text-sm">
        <Icon aria-hidden className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1 font-medium text-muted leading-snug">{title}</span>
        {chip}
      </header>
      <div className="flex flex-col gap-2.5 px-4 py-3">
        {children}
        <div className="-mb-1 flex justify-end">{foot}</div>
      </div>
    </article>
  );
}

type ServiceLineProps = { readonly name: string; readonly price: string | null };

/** What it is about and what it costs. */
export function ServiceLine({ name, price }: ServiceLineProps) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <p className="min-w-0 font-semibold leading-snug [overflow-wrap:anywhere]">
        <bdi>{name}</bdi>
      </p>
      {price ? <p className="shrink-0 tabular-nums">{price}</p> : null}
    </div>
  );
}

/** Words that somebody put on a card. */
export function CardWords({ children }: { readonly children: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap text-pretty text-[0.9375rem] text-muted [overflow-wrap:anywhere]">
      {children}
    </p>
  );
}
