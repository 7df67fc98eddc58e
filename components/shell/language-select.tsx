'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { writeLocaleCookie } from '@/components/shell/locale-cookie';
import { Select } from '@/components/ui/select';
import { isLocale, LOCALE_NAMES, LOCALES, type Locale } from '@/contract/i18n/locales';
import { languageOf } from '@/contract/i18n/regional-locale';

type LanguageSelectProps = {
  /** Keeps the choice for the person, not for this browser alone. */
  readonly onChoose?: (locale: Locale) => void;
  readonly className?: string;
};

/** Every sentence of the page changes at once; nothing that was typed is lost. */
export function LanguageSelect({ onChoose, className }: LanguageSelectProps) {
  const t = useTranslations('common');
  const language = languageOf(useLocale());
  const router = useRouter();
  const [, startTransition] = useTransition();
  return (
    <Select
      label={t('language')}
      value={language}
      className={className}
      onChange={({ target: { value } }) => {
        if (!isLocale(value)) return;
        writeLocaleCookie(value);
        onChoose?.(value);
        startTransition(() => router.refresh());
      }}
    >
      {LOCALES.map((name) => (
        <option key={name} value={name} lang={name}>
          {LOCALE_NAMES[name]}
        </option>
      ))}
    </Select>
  );
}
