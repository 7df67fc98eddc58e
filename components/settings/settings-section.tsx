import { type ReactNode, useId } from 'react';

type SettingsSectionProps = {
  readonly title: string;
  readonly lead?: string;
  /** For links that lead right here. */
  readonly anchor?: string;
  readonly children: ReactNode;
};

export function SettingsSection({ title, lead, anchor, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section
      id={anchor}
      aria-labelledby={id}
      className="grid gap-4 border-t py-8 first-of-type:border-t-0 first-of-type:pt-0 md:grid-cols-[14rem_1fr] md:gap-10"
    >
      <div>
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        {lead ? <p className="mt-1 text-muted text-sm">{lead}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
