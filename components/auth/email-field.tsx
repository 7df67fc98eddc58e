'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/text-field';

type EmailFieldProps = {
  readonly value: string;
  readonly onChange: (email: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
};

export function EmailField({ value, onChange, error, hint }: EmailFieldProps) {
  const t = useTranslations('auth');
  return (
    <TextField
      label={t('email')}
      name="email"
      type="email"
      inputMode="email"
      dir="ltr"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      hint={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
