import { CornerUpLeft, Pencil, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComposerMode } from '@/components/composer/composer-mode';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { IconButton } from '@/components/ui/icon-button';
import { gistOf, previewOf } from '@/contract/messages/preview';

type ComposerBarProps = { readonly mode: ComposerMode; readonly onCancel: () => void };

/** Says what is being answered or edited; Escape and the cross go back to a new message. */
export function ComposerBar({ mode, onCancel }: ComposerBarProps) {
  const t = useTranslations('composer');
  const words = usePlainWords();
  const { viewerId, nameOf } = useThreadScene();
  if (mode.kind === 'new') return null;
  const { message } = mode;
  const gist = gistOf(message);
  const isEdit = mode.kind === 'edit';
  const Icon = isEdit ? Pencil : CornerUpLeft;
  const title = isEdit
    ? t('editing')
    : message.senderId === viewerId
      ? t('replyToSelf')
      : t('replyTo', { name: nameOf(message.senderId) });
  return (
    <div className="flex items-center gap-3 border-b ps-4 pe-1 text-sm">
      <Icon aria-hidden className="size-4 shrink-0 text-accent" />
      <div className="min-w-0 flex-1 py-1.5">
        <p className="font-semibold text-accent text-xs">{title}</p>
        <p dir="auto" className="truncate text-muted">
          {gist && previewOf(gist, words)}
        </p>
      </div>
      <IconButton icon={X} label={isEdit ? t('cancelEdit') : t('cancelReply')} onClick={onCancel} />
    </div>
  );
}
