import { areTimeTexts } from '@/components/booking/times/time-text';
import type { TimeText } from '@/components/booking/wished-time';
import { draftShelf, isRecord, isText } from '@/components/shell/draft-shelf';

/** An offer or a move while it is put together. */
export type ProposalDraft = {
  readonly times: readonly TimeText[];
  /** How long each of them is, in minutes. */
  readonly minutes: string;
  readonly price: string;
  readonly note: string;
};

export type ReasonDraft = { readonly reason: string };

const isMissingOr = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

const isProposal = (value: unknown): value is Partial<ProposalDraft> =>
  isRecord(value) &&
  isMissingOr(value.times, areTimeTexts) &&
  isMissingOr(value.minutes, isText) &&
  isMissingOr(value.price, isText) &&
  isMissingOr(value.note, isText);

const isReason = (value: unknown): value is Partial<ReasonDraft> =>
  isRecord(value) && isMissingOr(value.reason, isText);

export const proposalShelf = draftShelf('proposal', isProposal);
export const reasonShelf = draftShelf('reason', isReason);
