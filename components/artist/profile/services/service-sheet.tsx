'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { focusFirstProblem } from '@/components/artist/focus-first-problem';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import {
  serviceShelf,
  USUAL_TERMS,
  wholeDraftOf,
  wholeInputOf,
} from '@/components/artist/profile/services/terms-draft';
import { TermsFields } from '@/components/artist/profile/services/terms-fields';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { currencyOfZone, emptyService, serviceProblems } from '@/components/artist/service-draft';
import { ServiceFields } from '@/components/artist/service-fields';
import { FormProblem } from '@/components/auth/form-problem';
import { RestoredNote } from '@/components/shell/restored-note';
import { useTRPCClient } from '@/components/shell/trpc';
import { useKeptFields } from '@/components/shell/use-kept-fields';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { showToast } from '@/components/ui/toast';
import type { ServiceView } from '@/contract/schemas/artist';

type ServiceSheetProps = {
  /** `null` adds one. */
  readonly service: ServiceView | null;
  readonly onClose: () => void;
};

/** A service's name, length, price and terms. What was typed stays until it is saved, also when it is closed. */
export function ServiceSheet({ service, onClose }: ServiceSheetProps) {
  const t = useTranslations('profileEditor.services');
  const client = useTRPCClient();
  const { artist } = useOwnArtist();
  const { act, isBusy, problem, forget } = useProfileChange();
  const { fields, change, restored, startAfresh, ...kept } = useKeptFields({
    shelf: serviceShelf,
    name: `${artist.id}.${service?.id ?? 'new'}`,
    initial: () =>
      // What others of theirs are paid in says more than where they are.
      service
        ? wholeDraftOf(service)
        : { ...emptyService(artist.services.at(-1)?.currency ?? currencyOfZone(artist.zone)), ...USUAL_TERMS },
  });
  const [wasTried, setWasTried] = useState(false);

  async function handleSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWasTried(true);
    const isWrong = Object.keys(serviceProblems(fields)).length > 0;
    if (isWrong) focusFirstProblem(event.currentTarget);
    if (isBusy || isWrong) return;
    const input = wholeInputOf(fields);
    const view = await act({
      send: () =>
        service
          ? client.artist.updateService.mutate({ serviceId: service.id, ...input })
          : client.artist.addService.mutate(input),
    });
    if (!view) return;
    kept.forget();
    void showToast(t(service ? 'changed' : 'added', { name: input.name }), { tone: 'ok' });
    onClose();
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(service ? 'editTitle' : 'addTitle')}
      description={service ? t('editLead') : undefined}
    >
      <form noValidate onSubmit={(event) => void handleSubmit(event)} className="flex flex-col gap-5">
        <ServiceFields
          draft={fields}
          problems={wasTried ? serviceProblems(fields) : {}}
          onChange={(part) => {
            change(part);
            forget();
          }}
        />
        <TermsFields
          draft={fields}
          onChange={(part) => {
            change(part);
            forget();
          }}
        />
        <FormProblem sentence={problem} />
        {restored ? <RestoredNote onAfresh={startAfresh} /> : null}
        <Button type="submit" size="large" busy={isBusy}>
          {t(service ? 'save' : 'addThis')}
        </Button>
      </form>
    </Sheet>
  );
}
