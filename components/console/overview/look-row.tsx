import { useTranslations } from 'next-intl';
import { entryPath } from '@/components/console/console-place';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel, listTimeLabel, type Moment } from '@/components/conversation/time/moment-labels';
import { useTold } from '@/components/conversation/use-told';
import { Avatar } from '@/components/ui/avatar';
import type { LookView } from '@/contract/schemas/console-views';

/** Who looked into which conversation, and why; leads to its entry. */
export function LookRow({ look, moment }: { readonly look: LookView; readonly moment: Moment }) {
  const t = useTranslations('console.overview');
  const days = useTranslations('conversations');
  const told = useTold();
  const { by, at, reason, customerName, artistName, entryNumber } = look;
  return (
    <ShallowLink
      href={entryPath(entryNumber)}
      data-row={entryNumber}
      className="flex min-h-[4.25rem] items-start gap-3 rounded-lg px-3 py-2.5 transition-colors hover:bg-ink/5 focus-visible:-outline-offset-2"
    >
      <Avatar name={by.name} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">
            {t('looks.line', { name: by.name, customer: told(customerName), artist: told(artistName) })}
          </span>
          <time dateTime={at} title={fullTimeLabel(at, moment)} className="shrink-0 text-muted text-xs tabular-nums">
            {listTimeLabel(at, moment, { today: days('today'), yesterday: days('yesterday') })}
          </time>
        </span>
        <span dir="auto" className="line-clamp-2 text-muted text-sm [overflow-wrap:anywhere]">
          {reason}
        </span>
      </span>
    </ShallowLink>
  );
}
