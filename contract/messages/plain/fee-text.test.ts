import { expect, it } from 'vitest';
import type { FeeSnapshot } from '@/contract/schemas/policy';
import { sentencesIn } from '@/server/platform/sentences';

const fee: FeeSnapshot = {
  act: 'cancel',
  percent: 50,
  cents: 6_050,
  beforeHours: 48,
  priceCents: 12_100,
  currency: 'EUR',
};
const told = (language: 'en' | 'de', over: Partial<FeeSnapshot> = {}) =>
  sentencesIn(language)
    .plain.fee({ ...fee, ...over })
    .replace(/\u00a0/g, ' ');

it.each([
  ['en', {}, 'Fee: €60.50 (50% of €121) for cancelling less than 48 hours before'],
  ['en', { beforeHours: 1 }, 'Fee: €60.50 (50% of €121) for cancelling less than 1 hour before'],
  ['en', { beforeHours: 168 }, 'Fee: €60.50 (50% of €121) for cancelling less than 7 days before'],
  ['en', { act: 'no-show', beforeHours: null }, 'Fee: €60.50 (50% of €121) for not coming'],
  ['de', {}, 'Gebühr: 60,50 € (50 % von 121 €) für die Absage weniger als 48 Stunden vorher'],
  ['de', { cents: null, priceCents: null }, 'Gebühr: 50 % des Preises für die Absage weniger als 48 Stunden vorher'],
] as const)('explains itself in words: %s %j', (language, over, sentence) => {
  expect(told(language, over)).toBe(sentence);
});
