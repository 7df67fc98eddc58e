'use client';

import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { chooseTheme, readTheme, type Theme, watchTheme } from '@/components/shell/theme';

const CHOICES: readonly { readonly theme: Theme; readonly icon: LucideIcon }[] = [
  { theme: 'system', icon: Monitor },
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
];

export function ThemeChoice() {
  const t = useTranslations('settings.look');
  const chosen = useSyncExternalStore(watchTheme, readTheme, () => null);
  return (
    <fieldset className="max-w-md">
      <legend className="sr-only">{t('label')}</legend>
      <div className="grid grid-cols-3 gap-1 rounded-lg bg-sunken p-1">
        {CHOICES.map(({ theme, icon: Icon }) => (
          <label
            key={theme}
            className="flex min-h-16 cursor-pointer flex-col items-center justify-center gap-1 rounded-md px-2 text-center font-medium text-muted text-sm transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-raised has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={chosen === theme}
              onChange={() => chooseTheme(theme)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-5" strokeWidth={1.7} />
            {t(theme)}
          </label>
        ))}
      </div>
      <p className="mt-2 text-muted text-sm">{t('hint')}</p>
    </fieldset>
  );
}
