import { useTranslations } from 'next-intl';
import type { ProposalState } from '@/components/booking/booking-story';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { ProposalPurpose } from '@/contract/bookings/booking-status';

const TONES: Record<ProposalState['name'], BadgeTone> = {
  open: 'warn',
  past: 'neutral',
  accepted: 'ok',
  refused: 'neutral',
  withdrawn: 'neutral',
  superseded: 'neutral',
  closed: 'neutral',
};

type ProposalChipProps = {
  readonly state: ProposalState;
  readonly purpose: ProposalPurpose;
  /** Whose answer is due; null when none is. */
  readonly waitsFor: 'viewer' | 'other' | null;
};

/** What became of proposed times, or whose turn it is. */
export function ProposalChip({ state: { name }, purpose, waitsFor }: ProposalChipProps) {
  const t = useTranslations('bookingCard.proposal.state');
  if (name === 'refused' && purpose === 'move') return <Badge>{t('notMoved')}</Badge>;
  if (name === 'open' && waitsFor === 'viewer') return <Badge tone="accent">{t('yourTurn')}</Badge>;
  return <Badge tone={TONES[name]}>{t(name)}</Badge>;
}
