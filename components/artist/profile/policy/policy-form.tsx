'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '@/components/artist/focus-first-problem';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import {
  isPolicySound,
  type PolicyDraft,
  policyDraftOf,
  policyProblems,
  termsOf,
} from '@/components/artist/profile/policy/policy-draft';
import { PolicyFields } from '@/components/artist/profile/policy/policy-fields';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { FormProblem } from '@/components/auth/form-problem';
import { PolicyWords } from '@/components/booking/policy/policy-words';
import { useTRPCClient } from '@/components/shell/trpc';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { ALL_FREE, POLICY_PRESETS } from '@/contract/policies/presets';

/** By its own clock, which the server's page cannot foresee. */
const PolicySimulator = dynamic(
  () => import('@/components/artist/profile/policy/policy-simulator').then((module) => module.PolicySimulator),
  { ssr: false },
);

const PRESETS = { free: ALL_FREE, ...POLICY_PRESETS };
const PRESET_NAMES = ['free', 'relaxed', 'usual', 'strict'] as const;

/** What changing one's mind costs. Typed at leisure and read meanwhile as customers will, saved as a whole. */
export function PolicyForm() {
  const t = useTranslations('profileEditor.policy');
  const client = useTRPCClient();
  const { name, policy } = useOwnArtist().artist;
  const { act, isBusy, problem, forget } = useProfileChange();
  const [typed, setTyped] = useState<PolicyDraft | null>(null);
  const draft = typed ?? policyDraftOf(policy?.terms ?? ALL_FREE);
  const problems = policyProblems(draft);
  const terms = termsOf(draft);
  const isChanged = typed !== null && JSON.stringify(terms) !== JSON.stringify(policy?.terms);

  function change(next: PolicyDraft | null): void {
    setTyped(next);
    forget();
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!terms) return focusFirstProblem(event.currentTarget);
    if (!isChanged || isBusy) return;
    if (!(await act({ send: () => client.artist.setPolicy.mutate(terms) }))) return;
    setTyped((now) => (now === typed ? null : now));
    void showToast(t('saved'), { tone: 'ok' });
  }

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(event)} className="flex max-w-xl flex-col gap-6">
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="mb-2 font-medium text-sm">{t('presets')}</legend>
        <div className="flex flex-wrap gap-2">
          {PRESET_NAMES.map((preset) => (
            <Button
              key={preset}
              tone="plain"
              size="small"
              onClick={() => change(policyDraftOf({ ...PRESETS[preset], note: draft.note }))}
            >
              {t(`preset.${preset}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <PolicyFields draft={draft} problems={problems} onChange={change} />
      <section aria-label={t('preview')} className="rounded-lg bg-sunken p-4">
        <h3 className="mb-2 font-medium text-sm">{t('preview')}</h3>
        {terms ? (
          <PolicyWords terms={terms} artistName={name} />
        ) : (
          <p className="text-muted text-sm">{t('previewWrong')}</p>
        )}
      </section>
      <FormProblem sentence={problem} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" busy={isBusy} disabled={!isChanged}>
          {t('save')}
        </Button>
        {isChanged ? (
          <>
            <Button tone="quiet" onClick={() => change(null)}>
              {t('undo')}
            </Button>
            <p className="text-muted text-sm">{t(isPolicySound(problems) ? 'unsaved' : 'wrong')}</p>
          </>
        ) : (
          <p className="text-muted text-sm">{t(policy ? 'inForce' : 'none', { number: policy?.number ?? 0 })}</p>
        )}
      </div>
      {terms ? <PolicySimulator terms={terms} /> : null}
    </form>
  );
}
