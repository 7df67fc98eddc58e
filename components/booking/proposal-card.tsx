'use client';

import { CalendarClock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BookingActs } from '@/components/booking/booking-acts';
import { mayAnswer, sideOf } from '@/components/booking/booking-side';
import type { ProposalState } from '@/components/booking/booking-story';
import { BookingTime } from '@/components/booking/booking-time';
import { CardFrame, CardWords, ServiceLine } from '@/components/booking/card-frame';
import { FeeLine } from '@/components/booking/fee-line';
import { NewLength } from '@/components/booking/new-length';
import { priceLabel } from '@/components/booking/price-label';
import { ProposalAnswer } from '@/components/booking/proposal-answer';
import { ProposalChip } from '@/components/booking/proposal-chip';
import { ProposedTimes } from '@/components/booking/proposed-times';
import { useWaitingActs } from '@/components/booking/use-waiting-acts';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { Button } from '@/components/ui/button';
import type { MessageBody } from '@/contract/messages/registry';
import type { BookingView } from '@/contract/schemas/booking';

type ProposalCardProps = {
  readonly told: MessageBody<'booking-proposal'>;
  readonly state: ProposalState;
  readonly booking: BookingView | null;
  /** Whether this card carries the booking's buttons. */
  readonly hasActs: boolean;
  readonly senderName: string;
  readonly own: boolean;
  readonly foot: ReactNode;
};

/** Proposed times: an offer, or the wish to move what is agreed, with what became of it. */
export function ProposalCard({ told, state, booking, hasActs, senderName, own, foot }: ProposalCardProps) {
  const t = useTranslations('bookingCard.proposal');
  const locale = useLocale();
  const { viewerId, acts } = useThreadScene();
  const { proposal, booking: snapshot } = told;
  const placeZone = booking?.artist.zone ?? snapshot.zone;
  const side = booking ? sideOf(booking, viewerId) : null;
  const spoken = own ? t(`${proposal.purpose}ByYou`) : t(proposal.purpose, { name: senderName });
  const isWaiting = state.name === 'open' || state.name === 'past';
  const isAnswered = useWaitingActs(booking).some((one) => one.state === 'pending');
  const isMine = isWaiting && !isAnswered && hasActs && booking !== null && side !== null && mayAnswer(booking, side);
  const waitsFor = !isWaiting || !booking ? null : side === null || side === proposal.side ? 'other' : 'viewer';
  return (
    <CardFrame
      icon={CalendarClock}
      title={t(`title.${proposal.purpose}`)}
      label={`${spoken}: ${snapshot.serviceName}`}
      chip={<ProposalChip state={state} purpose={proposal.purpose} waitsFor={waitsFor} />}
      own={own}
      foot={foot}
    >
      <ServiceLine name={snapshot.serviceName} price={priceLabel(proposal.priceCents, proposal.currency, locale)} />
      {proposal.purpose === 'move' ? (
        <p className="text-muted text-sm">
          {t('insteadOf')} <BookingTime startsAt={snapshot.startsAt} endsAt={snapshot.endsAt} />
        </p>
      ) : null}
      <NewLength now={proposal.slots[0]} before={snapshot} />
      {proposal.fee && (isWaiting || state.name === 'accepted') ? (
        <FeeLine fee={proposal.fee} state="asked" booking={booking} />
      ) : null}
      {proposal.note ? <CardWords>{proposal.note}</CardWords> : null}
      {isMine ? (
        <ProposalAnswer booking={booking} proposal={proposal} side={side} placeZone={placeZone} />
      ) : (
        <ProposedTimes slots={proposal.slots} placeZone={placeZone} state={state} />
      )}
      {state.name === 'superseded' ? (
        <div className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          {t('newerCounts')}
          <Button tone="quiet" size="small" className="-mx-2 px-2 text-accent" onClick={() => acts.jumpTo(state.bySeq)}>
            {t('toNewer')}
          </Button>
        </div>
      ) : null}
      {booking && hasActs && isWaiting ? <BookingActs booking={booking} /> : null}
    </CardFrame>
  );
}
