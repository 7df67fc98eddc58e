'use client';

import { useMutation } from '@tanstack/react-query';
import { LanguageSelect } from '@/components/shell/language-select';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { showToast } from '@/components/ui/toast';

/** Kept with the account: every browser the person signs in with follows. */
export function LanguageChoice() {
  const { explain } = useRefusal();
  const keep = useMutation(
    useTRPC().me.setLocale.mutationOptions({
      onError: (error) => void showToast(explain(error).sentence, { tone: 'bad' }),
    }),
  );
  return <LanguageSelect className="max-w-xs" onChoose={(locale) => keep.mutate({ locale })} />;
}
