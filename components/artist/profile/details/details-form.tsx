'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '@/components/artist/focus-first-problem';
import {
  type DetailsDraft,
  detailsOf,
  detailsProblems,
  isSameDetails,
} from '@/components/artist/profile/details/details-draft';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { StylesField } from '@/components/artist/styles-field';
import { FormProblem } from '@/components/auth/form-problem';
import { PictureForm } from '@/components/settings/picture-form';
import { useTRPCClient } from '@/components/shell/trpc';
import { ZoneSelect } from '@/components/shell/zone-select';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { ABOUT_LENGTH, CITY_LENGTH } from '@/contract/artists/limits';
import type { MeView } from '@/contract/schemas/account';

const NAME_LENGTH = 80;

type DetailsFormProps = {
  /** Of the account: it stands beside every name of theirs. */
  readonly picture: MeView['picture'];
  readonly styleSuggestions: readonly string[];
};

/** The picture and the words of the profile. What was typed stays until it is saved. */
export function DetailsForm({ picture, styleSuggestions }: DetailsFormProps) {
  const t = useTranslations('profileEditor.details');
  const words = useTranslations('artist.onboarding');
  const client = useTRPCClient();
  const saved = detailsOf(useOwnArtist().artist);
  const { act, isBusy, problem, forget } = useProfileChange();
  const [typed, setTyped] = useState<DetailsDraft | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const draft = typed ?? saved;
  const problems = wasTried ? detailsProblems(draft) : [];
  const isChanged = !isSameDetails(draft, saved);

  function change(part: Partial<DetailsDraft>): void {
    setTyped({ ...draft, ...part });
    forget();
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    if (detailsProblems(draft).length > 0) focusFirstProblem(event.currentTarget);
    if (!isChanged || detailsProblems(draft).length > 0) return;
    const view = await act({
      send: () => client.artist.updateProfile.mutate({ ...draft, styles: [...draft.styles] }),
    });
    if (!view) return;
    // What was typed meanwhile is not saved yet.
    setTyped((now) => (now === typed ? null : now));
    void showToast(t('saved'), { tone: 'ok' });
  }

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(event)} className="flex max-w-xl flex-col gap-5">
      <PictureForm name={draft.name.trim() || saved.name} picture={picture} />
      <TextField
        label={words('name')}
        hint={words('nameHint')}
        autoComplete="name"
        maxLength={NAME_LENGTH}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        error={problems.includes('name') ? words('problem.name') : undefined}
      />
      <TextField
        label={words('city')}
        autoComplete="address-level2"
        maxLength={CITY_LENGTH}
        value={draft.city}
        onChange={(event) => change({ city: event.target.value })}
        error={problems.includes('city') ? words('problem.city') : undefined}
      />
      <ZoneSelect label={words('zone')} hint={t('zoneHint')} value={draft.zone} onChange={(zone) => change({ zone })} />
      <StylesField
        styles={draft.styles}
        onChange={(styles) => change({ styles })}
        suggestions={styleSuggestions}
        error={problems.includes('styles') ? words('problem.styles') : undefined}
      />
      <TextArea
        label={t('about')}
        hint={t('aboutHint')}
        rows={5}
        maxLength={ABOUT_LENGTH}
        value={draft.about}
        onChange={(event) => change({ about: event.target.value })}
      />
      <FormProblem sentence={problem} />
      <Button type="submit" busy={isBusy} disabled={!isChanged} className="self-start">
        {t('save')}
      </Button>
    </form>
  );
}
