'use client';

import { useMutation } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { FormProblem } from '@/components/auth/form-problem';
import { uploadPicture } from '@/components/pictures/upload-picture';
import { useCalls } from '@/components/shell/trpc';
import { useRefusal } from '@/components/shell/use-refusal';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { MeView } from '@/contract/schemas/account';

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic';

/** The picture beside one's name: chosen from a file and cropped to what matters in it, or drawn from the initials of `name`, as it is typed. */
export function PictureForm({ name, picture: first }: Pick<MeView, 'name' | 'picture'>) {
  const t = useTranslations('settings.picture');
  const router = useRouter();
  const { client, headers } = useCalls();
  const { explain } = useRefusal();
  const input = useRef<HTMLInputElement>(null);
  const [picture, setPicture] = useState(first);
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      const uploaded = file && (await uploadPicture(file, 'portrait', { headers }));
      return client.me.setPicture.mutate({ pictureId: uploaded?.id ?? null });
    },
    onSuccess: (next) => {
      setPicture(next);
      void showToast(t(next ? 'changed' : 'removed'), { tone: 'ok' });
      router.refresh();
    },
  });

  return (
    <div className="mb-2 flex max-w-md flex-col gap-5">
      <div className="flex items-center gap-5">
        <Avatar name={name} picture={picture} size="huge" />
        <div className="flex flex-wrap gap-2">
          <input
            ref={input}
            type="file"
            accept={ACCEPTED}
            hidden
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) change.mutate(file);
              // The same file may be chosen again after a problem.
              event.target.value = '';
            }}
          />
          <Button tone="plain" busy={change.isPending} onClick={() => input.current?.click()}>
            <ImageUp aria-hidden className="size-4.5" />
            {t(picture ? 'change' : 'choose')}
          </Button>
          {picture ? (
            <Button tone="quiet" disabled={change.isPending} onClick={() => change.mutate(null)}>
              {t('remove')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className="-mt-2 text-muted text-sm">{t('hint')}</p>
      <FormProblem sentence={change.error ? explain(change.error).sentence : null} />
    </div>
  );
}
