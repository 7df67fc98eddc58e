import { z } from 'zod';
import { ChargedAct } from '@/contract/schemas/policy';

const Step = z.object({
  before_hours: z.int().describe('Counts less than so many hours before the start; hours are time that passes.'),
  fee_percent: z.int().describe('Of the agreed price.'),
});

/** What changing one's mind costs a customer, as answers write it. */
export const PolicyAnswer = z
  .object({
    number: z.int().describe('Counts an artist’s policies, from 1.'),
    cancelling: z.array(Step).describe('The nearest step that counts decides; outside of all it is free.'),
    moving: Step.nullable().describe('Null is always free.'),
    no_show_percent: z.int(),
    note: z.string().describe('The artist’s own words.'),
  })
  .meta({ id: 'Policy' });
export type PolicyAnswer = z.infer<typeof PolicyAnswer>;

const fee = {
  act: ChargedAct.describe('Acts may be added.'),
  percent: z.int(),
  cents: z.int().nullable().describe('Hundredths of `currency`, rounded down; null when no price was agreed.'),
  before_hours: z.int().nullable().describe('The step that decided; null when it had begun, or nobody came.'),
  price_cents: z.int().nullable().describe('What it is a share of.'),
  currency: z.string(),
};

/** A fee with its reason. */
export const FeeAnswer = z.object(fee).meta({ id: 'Fee' });
export type FeeAnswer = z.infer<typeof FeeAnswer>;

/** A fee that a booking has. */
export const BookingFeeAnswer = z.object({ ...fee, waived: z.boolean() }).meta({ id: 'BookingFee' });
export type BookingFeeAnswer = z.infer<typeof BookingFeeAnswer>;
