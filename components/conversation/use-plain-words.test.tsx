import { expect, it } from 'vitest';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { show } from '@/components/shell/testing/show';
import { previewOf } from '@/contract/messages/preview';
import { MESSAGE_KINDS } from '@/contract/messages/registry';

function Preview() {
  return previewOf({ kind: 'booking-update', body: MESSAGE_KINDS['booking-update'].sample }, usePlainWords());
}

it.each([
  ['en', 'Confirmed: Bridal mehndi, Fri, May 9, 2031, 14:30 (Europe/Rome)'],
  ['de', 'Bestätigt: Bridal mehndi, Fr., 9. Mai 2031, 14:30 (Europe/Rome)'],
] as const)('writes one entry in %s for who reads so', (language, text) => {
  const page = show(<Preview />, language);
  expect(page.text()).toBe(text);
  page.close();
});
