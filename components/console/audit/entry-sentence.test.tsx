import { useTranslations } from 'next-intl';
import { expect, it } from 'vitest';
import { entrySentence } from '@/components/console/audit/entry-sentence';
import { useTold } from '@/components/conversation/use-told';
import { show } from '@/components/shell/testing/show';
import { AUDIT_ACTIONS } from '@/contract/audit/actions';
import type { AuditEntryView } from '@/contract/schemas/console-views';

const entry = (wanted: Partial<AuditEntryView>): AuditEntryView => ({
  number: 1,
  at: '2031-05-09T12:00:00.000Z',
  actor: { userId: 'carla', name: 'Carla' },
  action: 'studio.created',
  conversation: { id: 'talk', artistName: 'Mira', customerName: 'Tom' },
  person: { userId: 'sven', name: 'Sven' },
  role: 'staff',
  reason: null,
  word: 'deposit',
  hash: 'abc',
  ...wanted,
});

function Sentence(wanted: Partial<AuditEntryView>) {
  return entrySentence(entry(wanted), { t: useTranslations('console.audit'), told: useTold() });
}

function sentence(wanted: Partial<AuditEntryView>): string {
  const page = show(<Sentence {...wanted} />);
  const text = page.text();
  page.close();
  return text;
}

it('tells every act that can be recorded, with its names and nothing left to fill in', () => {
  const told = AUDIT_ACTIONS.map((action) => sentence({ action }));
  expect(new Set(told).size).toBe(AUDIT_ACTIONS.length);
  for (const text of told) expect(text).not.toMatch(/[{}]|console\.audit/);
  expect(sentence({ action: 'conversation.viewed' })).toBe('Carla read the conversation of Tom and Mira');
  expect(sentence({ action: 'conversation.given' })).toContain('to Sven');
  expect(sentence({ action: 'conversations.searched' })).toContain('“deposit”');
  expect(sentence({ action: 'member.removed' })).toBe('Carla removed Sven as staff');
});

it('says when an account is gone, and when nobody did it', () => {
  expect(sentence({ action: 'member.added', person: { userId: 'sven', name: '' } })).toContain('whose account is gone');
  expect(sentence({ action: 'audit.sealed', actor: null })).toMatch(/^Parlour sealed/);
});
