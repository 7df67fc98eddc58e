'use client';

import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/auth/form-problem';
import type { ContactDraft } from '@/components/site/contact/contact-draft';
import { Button } from '@/components/ui/button';
import type { ServiceView } from '@/contract/schemas/artist';

type SendStepProps = {
  readonly name: string;
  readonly draft: ContactDraft;
  readonly services: readonly ServiceView[];
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** Where a request cannot be taken but words can. */
  readonly canOnlyWrite: boolean;
  readonly onSend: () => void;
  readonly onChange: () => void;
  readonly onWriteInstead: () => void;
};

/** What goes off: at work, or why it did not go and what can be done. */
export function SendStep({
  name,
  draft,
  services,
  isBusy,
  problem,
  canOnlyWrite,
  onSend,
  onChange,
  onWriteInstead,
}: SendStepProps) {
  const t = useTranslations('contact.send');
  return (
    <div className="flex flex-col gap-5">
      <p role="status" className="text-muted">
        {isBusy ? t('sending', { name }) : problem === null ? t('ready', { name }) : t('failed')}
      </p>
      <Words draft={draft} services={services} />
      <FormProblem sentence={problem} />
      <div className="flex flex-col gap-3">
        {canOnlyWrite ? (
          <Button size="large" onClick={onWriteInstead}>
            {t('toMessage')}
          </Button>
        ) : (
          <Button size="large" autoFocus busy={isBusy} onClick={onSend}>
            {t(problem === null ? 'submit' : 'again')}
          </Button>
        )}
        {isBusy ? null : (
          <Button tone="plain" size="large" onClick={onChange}>
            {t('change')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The message as it will stand in the conversation, or the request in short. */
function Words({ draft, services }: Pick<SendStepProps, 'draft' | 'services'>) {
  const t = useTranslations('contact.send');
  if (draft.kind === 'message' || draft.wish === null) {
    return (
      <p
        dir="auto"
        className="ms-auto max-h-52 w-fit max-w-full overflow-y-auto whitespace-pre-wrap break-words rounded-xl rounded-ee-sm bg-own px-4 py-2.5"
      >
        {draft.text.trim()}
      </p>
    );
  }
  const { serviceId, wishes, note } = draft.wish;
  return (
    <div className="rounded-lg border bg-ground p-4">
      <p className="flex items-center gap-2 font-semibold">
        <CalendarPlus aria-hidden className="size-4.5 shrink-0 text-accent" />
        <bdi>{services.find(({ id }) => id === serviceId)?.name ?? t('wish')}</bdi>
      </p>
      <p className="mt-1 text-muted text-sm">{t('wished', { count: wishes.length })}</p>
      {note ? (
        <p dir="auto" className="mt-2 line-clamp-4 whitespace-pre-wrap break-words text-[0.9375rem]">
          {note}
        </p>
      ) : null}
    </div>
  );
}
