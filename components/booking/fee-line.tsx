import { useTranslations } from 'next-intl';
import { sideOf } from '@/components/booking/booking-side';
import { useFeeText } from '@/components/booking/use-fee-text';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import type { BookingView } from '@/contract/schemas/booking';
import type { FeeSnapshot } from '@/contract/schemas/policy';

type FeeLineProps = {
  readonly fee: FeeSnapshot;
  /** `asked`: it comes with a wish that is not granted yet. `let-off`: by the entry that tells of it. */
  readonly state: 'owed' | 'waived' | 'let-off' | 'asked';
  /** Null when it is not loaded. */
  readonly booking: BookingView | null;
};

const LOOKS: Record<FeeLineProps['state'], string> = {
  owed: 'font-medium',
  asked: 'font-medium',
  waived: 'text-muted line-through',
  'let-off': 'text-muted',
};

/** A fee with its reason, and what is to be done about it. */
export function FeeLine({ fee, state, booking }: FeeLineProps) {
  const t = useTranslations('bookingCard.fee');
  const words = usePlainWords();
  const feeText = useFeeText();
  const told = feeText(fee);
  const { viewerId } = useThreadScene();
  const side = booking && sideOf(booking, viewerId);
  return (
    <div className="text-pretty text-sm tabular-nums">
      <p className={LOOKS[state]}>{state === 'asked' ? words.say('fee.asked', { fee: told }) : told}</p>
      {state === 'waived' ? <p>{t('waived')}</p> : null}
      {state === 'owed' && booking && side ? (
        <p className="text-muted">
          {side === 'customer'
            ? t('asksYou', { name: booking.artist.name })
            : t('askThem', { name: booking.customer.name })}
        </p>
      ) : null}
    </div>
  );
}
