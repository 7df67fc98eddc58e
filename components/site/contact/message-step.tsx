'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { MESSAGE_LENGTH_LIMIT } from '@/contract/text/limits';

type MessageStepProps = {
  readonly text: string;
  readonly isSignedIn: boolean;
  readonly onType: (text: string) => void;
  readonly onDone: () => void;
};

/** The words of a first message. */
export function MessageStep({ text, isSignedIn, onType, onDone }: MessageStepProps) {
  const t = useTranslations('contact.write');
  const [wasTried, setWasTried] = useState(false);
  const isMissing = wasTried && text.trim() === '';

  function finish(): void {
    setWasTried(true);
    if (text.trim() !== '') onDone();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    finish();
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        finish();
      }}
    >
      <TextArea
        label={t('label')}
        {...(isSignedIn ? {} : { hint: t('hint') })}
        autoFocus
        rows={5}
        maxLength={MESSAGE_LENGTH_LIMIT}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={handleKey}
        error={isMissing ? t('missing') : undefined}
      />
      <Button type="submit" size="large">
        {t(isSignedIn ? 'send' : 'submit')}
      </Button>
    </form>
  );
}
