import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { MemberView } from '@/contract/schemas/console-views';

export function RoleBadges({ member: { roles, isDisabled } }: { readonly member: MemberView }) {
  const t = useTranslations('console.people');
  return (
    <span className="flex flex-wrap gap-1">
      {roles.map((role) => (
        <Badge key={role} tone={role === 'admin' ? 'accent' : 'neutral'}>
          {t(`role.${role}`)}
        </Badge>
      ))}
      {isDisabled ? <Badge tone="bad">{t('disabled')}</Badge> : null}
    </span>
  );
}
