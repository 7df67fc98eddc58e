import type {
  BookingSide,
  BookingStatus,
  BookingTransition,
  ProposalAnswer,
  ProposalPurpose,
} from '@/contract/bookings/booking-status';
import { hasNeeded, TRANSITIONS } from '@/contract/bookings/transitions';
import type { ProposalId, UserId } from '@/contract/ids/ids';
import type { BookingSnapshot, SlotSnapshot } from '@/contract/messages/booking-snapshot';
import type { MessageContent } from '@/contract/messages/registry';

type When = { readonly at: Date; readonly by: UserId; readonly reason?: string };

/** One thing that became of a request. Of `slots`, `wish` and `slot` the numbers count from 0. */
export type BookingStep =
  | (When & { readonly transition: BookingTransition; readonly wish?: number })
  | (When & {
      readonly transition: ProposalPurpose;
      readonly slots: readonly SlotSnapshot[];
      readonly priceCents?: number | null;
    })
  | (When & { readonly transition: ProposalAnswer; readonly slot?: number });

export type ToldProposal = {
  readonly id: ProposalId;
  readonly number: number;
  readonly purpose: ProposalPurpose;
  readonly side: BookingSide;
  readonly slots: readonly SlotSnapshot[];
  readonly priceCents: number | null;
  readonly note: string;
  readonly status: 'open' | 'accepted' | 'refused' | 'withdrawn' | 'superseded' | 'lapsed';
  readonly createdAt: Date;
  readonly closedAt: Date | null;
};

/** Where a booking stands, and what its last step said. */
export type BookingChapter = {
  readonly status: BookingStatus;
  readonly slot: SlotSnapshot;
  readonly priceCents: number | null;
  readonly proposals: readonly ToldProposal[];
  readonly content: MessageContent<'booking-proposal' | 'booking-update'> | null;
};

type Booked = {
  readonly snapshot: Pick<BookingSnapshot, 'id' | 'serviceName'>;
  readonly service: { readonly priceCents: number | null; readonly currency: string };
  readonly artistUserId: UserId;
  readonly wishes: readonly SlotSnapshot[];
  newProposalId(): ProposalId;
};

/** The booking after `step`; a step that the state machine forbids throws. */
export function afterStep(booked: Booked, before: BookingChapter, step: BookingStep): BookingChapter {
  const { transition } = step;
  const rule = TRANSITIONS[transition];
  const side: BookingSide = step.by === booked.artistUserId ? 'artist' : 'customer';
  const open = before.proposals.find(({ status }) => status === 'open') ?? null;
  const isAllowed = rule.from.includes(before.status) && rule.by.includes(side);
  if (!isAllowed || !hasNeeded(transition, side, open?.side ?? null)) {
    throw new Error(`no ${transition} by the ${side} when ${before.status}`);
  }
  const status = rule.to(before.status);
  if ('slots' in step) return afterProposal(booked, { before: { ...before, status }, step, side, open });
  if (transition === 'accept') return afterAccept(booked, { ...before, status }, { step, open });
  return afterWord(booked, { before, status, step, open });
}

type Proposing = {
  before: BookingChapter;
  step: Extract<BookingStep, { slots: unknown }>;
  side: BookingSide;
  open: ToldProposal | null;
};

function afterProposal(booked: Booked, { before, step, side, open }: Proposing): BookingChapter {
  const { transition: purpose, slots, at, reason: note = '' } = step;
  const { priceCents: usual, currency } = booked.service;
  const priceCents = purpose === 'offer' ? (step.priceCents ?? usual) : null;
  const number = before.proposals.length + 1;
  const said = { id: booked.newProposalId(), number, purpose, side, slots: [...slots], priceCents, note };
  const proposals = closed(before.proposals, open, 'superseded', at);
  const body = { booking: { ...booked.snapshot, ...before.slot }, proposal: { ...said, currency } };
  return {
    ...before,
    proposals: [...proposals, { ...said, status: 'open', createdAt: at, closedAt: null }],
    content: { kind: 'booking-proposal', body },
  };
}

type Accepting = { step: When & { readonly slot?: number }; open: ToldProposal | null };

function afterAccept(booked: Booked, before: BookingChapter, { step, open }: Accepting): BookingChapter {
  const slot = open?.slots[step.slot ?? 0];
  if (!open || !slot) throw new Error('nothing to accept');
  const isMove = open.purpose === 'move';
  const priceCents = isMove ? before.priceCents : open.priceCents;
  const told = isMove
    ? ({ transition: 'move', previous: before.slot } as const)
    : ({ transition: 'confirm', ...agreed(booked, priceCents) } as const);
  const body = { booking: { ...booked.snapshot, ...slot }, reason: step.reason ?? null, ...told };
  const proposals = closed(before.proposals, open, 'accepted', step.at);
  return { ...before, slot, priceCents, proposals, content: { kind: 'booking-update', body } };
}

type Word = {
  before: BookingChapter;
  status: BookingStatus;
  step: Exclude<BookingStep, { slots: unknown }>;
  open: ToldProposal | null;
};

/** Everything that proposes and accepts no time. */
function afterWord(booked: Booked, { before, status, step, open }: Word): BookingChapter {
  const { transition, at, reason = null } = step;
  const isConfirm = transition === 'confirm';
  const slot = (isConfirm && 'wish' in step ? booked.wishes[step.wish ?? 0] : undefined) ?? before.slot;
  const priceCents = isConfirm ? booked.service.priceCents : before.priceCents;
  const end = transition === 'refuse' ? 'refused' : transition === 'withdraw' ? 'withdrawn' : 'lapsed';
  const said =
    transition === 'refuse' || transition === 'withdraw'
      ? (`${transition}-${open?.purpose ?? 'offer'}` as const)
      : transition === 'accept'
        ? 'confirm'
        : transition;
  const price = isConfirm ? agreed(booked, priceCents) : {};
  const body = { booking: { ...booked.snapshot, ...slot }, transition: said, reason, ...price };
  const proposals = closed(before.proposals, open, end, at);
  return { status, slot, priceCents, proposals, content: { kind: 'booking-update', body } };
}

const agreed = ({ service }: Booked, cents: number | null) =>
  cents === null ? {} : { price: { cents, currency: service.currency } };

const closed = (
  proposals: readonly ToldProposal[],
  open: ToldProposal | null,
  status: ToldProposal['status'],
  closedAt: Date,
): readonly ToldProposal[] => proposals.map((one) => (one === open ? { ...one, status, closedAt } : one));
