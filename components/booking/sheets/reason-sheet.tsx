'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { type ReasonDraft, reasonShelf } from '@/components/booking/sheets/sheet-drafts';
import { useKeptFields } from '@/components/shell/use-kept-fields';
import { Button } from '@/components/ui/button';
import type { ButtonTone } from '@/components/ui/button-look';
import { Sheet } from '@/components/ui/sheet';
import { TextArea } from '@/components/ui/text-area';
import { NOTE_LENGTH_LIMIT } from '@/contract/text/limits';

/** What is said no to. */
export type ReasonWording = 'decline' | 'cancel' | 'withdrawRequest' | 'refuseOffer' | 'refuseMove' | 'waive';

type ReasonSheetProps = {
  readonly wording: ReasonWording;
  /** Under which name the words are kept until they are sent. Whoever sends them makes `reasonShelf` forget it. */
  readonly draftName: string;
  readonly otherName: string;
  readonly required: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  /** What should be known before it is sent. */
  readonly about?: ReactNode;
  /** The id of what describes the sending. */
  readonly aboutId?: string;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
};

const NO_REASON: ReasonDraft = { reason: '' };

const TONES: Partial<Record<ReasonWording, ButtonTone>> = {
  refuseOffer: 'plain',
  refuseMove: 'plain',
  waive: 'accent',
};

const isRefusal = (wording: ReasonWording): boolean => wording === 'refuseOffer' || wording === 'refuseMove';

/** Asks why before something is called off, because the other side will want to know. */
export function ReasonSheet({
  wording,
  draftName,
  otherName,
  required,
  busy,
  problem,
  about,
  aboutId,
  onClose,
  onSend,
}: ReasonSheetProps) {
  const t = useTranslations('bookingCard.sheet');
  const { fields, change } = useKeptFields({ shelf: reasonShelf, name: draftName, initial: () => NO_REASON });
  const { reason } = fields;
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const send = () => {
    if (required && reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onSend(reason.trim());
  };
  const refusal = isRefusal(wording);
  const label = required ? t('reason') : t(refusal || wording === 'waive' ? 'wordsOptional' : 'reasonOptional');
  const error = problem ?? (missing && reason.trim() === '' ? t('reasonNeeded') : undefined);
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={t(`title.${wording}`)} initialFocus={field}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        {about}
        <TextArea
          ref={field}
          label={label}
          hint={t(refusal ? 'refuseHint' : wording === 'waive' ? 'wordsHint' : 'reasonHint', { name: otherName })}
          error={error}
          value={reason}
          maxLength={NOTE_LENGTH_LIMIT}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button type="submit" tone={TONES[wording] ?? 'bad'} busy={busy} aria-describedby={aboutId}>
            {t(`send.${wording}`)}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
