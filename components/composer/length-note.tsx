import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { MESSAGE_LENGTH_LIMIT } from '@/contract/text/limits';

const TELL_BELOW = 500;

/** How much room is left, once it matters. */
export function LengthNote({ length }: { readonly length: number }) {
  const t = useTranslations('composer');
  const left = MESSAGE_LENGTH_LIMIT - length;
  if (left > TELL_BELOW) return null;
  return (
    <p
      role="status"
      className={cn(
        'absolute end-2 -top-7 rounded-full border border-line bg-raised px-2.5 py-0.5 text-xs tabular-nums',
        left < 0 ? 'text-bad' : 'text-muted',
      )}
    >
      {left < 0 ? t('tooLong', { count: -left }) : t('left', { count: left })}
    </p>
  );
}
