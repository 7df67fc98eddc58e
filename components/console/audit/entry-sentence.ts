import type { useTranslations } from 'next-intl';
import type { AuditEntryView } from '@/contract/schemas/console-views';

type Words = {
  readonly t: ReturnType<typeof useTranslations<'console.audit'>>;
  /** Writes the names of people who are gone. */
  readonly told: (name: string) => string;
};

/** What somebody did, in one sentence. Names that are gone with their account are said to be. */
export function entrySentence(
  { action, actor, person, role, conversation, word }: AuditEntryView,
  { t, told }: Words,
): string {
  const nameOf = (one: AuditEntryView['person']) => told(one?.name || t('somebody'));
  return t(`did.${action}`, {
    actor: actor ? nameOf(actor) : t('system'),
    person: nameOf(person),
    role: role ? t(`role.${role}`) : '',
    customer: told(conversation?.customerName ?? t('somebody')),
    artist: told(conversation?.artistName ?? t('somebody')),
    word: word ?? '',
  });
}
