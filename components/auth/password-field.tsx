'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';

type PasswordFieldProps = {
  /** Where there is more than one; otherwise it is simply the password. */
  readonly label?: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
};

export function PasswordField({ label, value, onChange, error, hint, autoComplete }: PasswordFieldProps) {
  const t = useTranslations('auth');
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      label={label ?? t('password')}
      name={autoComplete}
      type={isShown ? 'text' : 'password'}
      dir="ltr"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      hint={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      end={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={isShown ? t('hidePassword') : t('showPassword')}
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
