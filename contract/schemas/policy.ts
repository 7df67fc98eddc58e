import { z } from 'zod';
import { LONGEST_BEFORE_HOURS, MOST_FEE_STEPS, POLICY_NOTE_LENGTH } from '@/contract/policies/limits';
import { optionalWords } from '@/contract/schemas/text-fields';

const Percent = z.int().min(1).max(100);

/** Less than `beforeHours` before the appointment begins it costs `feePercent` of the agreed price. Hours are time that passes. */
export const FeeStep = z.strictObject({
  beforeHours: z.int().min(1).max(LONGEST_BEFORE_HOURS),
  feePercent: Percent,
});
export type FeeStep = z.infer<typeof FeeStep>;

/** What changing one's mind costs a customer. Outside of every step it is free. Whether steps make sense together: `areTermsSound`. */
export const PolicyTerms = z.strictObject({
  cancelling: z.array(FeeStep).max(MOST_FEE_STEPS),
  /** Null: moving is always free. */
  moving: FeeStep.nullable(),
  noShowPercent: z.int().min(0).max(100),
  /** The artist's own words about it. */
  note: optionalWords(POLICY_NOTE_LENGTH),
});
export type PolicyTerms = z.infer<typeof PolicyTerms>;

/** One version of an artist's policy, counted from 1. */
export const PolicyView = z.object({
  number: z.int(),
  terms: z.object({
    cancelling: z.array(z.object({ beforeHours: z.int(), feePercent: z.int() })),
    moving: z.object({ beforeHours: z.int(), feePercent: z.int() }).nullable(),
    noShowPercent: z.int(),
    note: z.string(),
  }),
});
export type PolicyView = z.infer<typeof PolicyView>;

/** What can cost something. */
export const ChargedAct = z.literal(['cancel', 'move', 'no-show']);
export type ChargedAct = z.infer<typeof ChargedAct>;

/** A fee as it was reckoned, with all that its explanation needs, so that it reads well years later. */
export const FeeSnapshot = z.object({
  act: ChargedAct,
  percent: z.int(),
  /** Hundredths of `currency`; null when no price was agreed: the fee is a share of whatever it will be. */
  cents: z.int().nullable(),
  /** The step that decided; null when it was that the customer did not come, or that it had begun. */
  beforeHours: z.int().nullable(),
  priceCents: z.int().nullable(),
  currency: z.string(),
});
export type FeeSnapshot = z.infer<typeof FeeSnapshot>;

/** A fee that a booking has, and what became of it. */
export const FeeView = FeeSnapshot.extend({ waived: z.boolean() });
export type FeeView = z.infer<typeof FeeView>;

/** The fee that somebody was shown before they acted; `cents` is null when it was a share of no price. */
export const FeeSeen = z.strictObject({
  percent: z.int().min(0).max(100),
  cents: z.int().min(0).nullable(),
});
export type FeeSeen = z.infer<typeof FeeSeen>;
