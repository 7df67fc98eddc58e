import type { useTranslations } from 'next-intl';
import type { AuditEntryView } from '@/contract/schemas/console-views';

type Words = ReturnType<typeof useTranslations<'console.audit'>>;

/** What somebody did, in one sentence. Names that are gone with their account are said to be. */
export function entrySentence({ action, actor, person, role, conversation, word }: AuditEntryView, t: Words): string {
  const nameOf = (one: AuditEntryView['person']) => one?.name || t('somebody');
  return t(`did.${action}`, {
    actor: actor ? nameOf(actor) : t('system'),
    person: nameOf(person),
    role: role ? t(`role.${role}`) : '',
    customer: conversation?.customerName ?? t('somebody'),
    artist: conversation?.artistName ?? t('somebody'),
    word: word ?? '',
  });
}
