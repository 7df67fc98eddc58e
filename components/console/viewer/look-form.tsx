'use client';

import { Clock, EyeOff, Lock, ScrollText, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Look } from '@/components/console/viewer/use-look';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { ProblemLine } from '@/components/ui/problem-line';
import { TextArea } from '@/components/ui/text-area';

/** As `REASON_LIMIT` of contract/schemas/console.ts, which brings zod along. */
const REASON_LENGTH = 500;

const EXAMPLES = ['complaint', 'dispute', 'safety', 'asked'] as const;

const CONSEQUENCES = [
  { key: 'recorded', icon: ScrollText },
  { key: 'told', icon: Users },
  { key: 'readOnly', icon: Lock },
  { key: 'halfAnHour', icon: Clock },
] as const;

type LookFormProps = { readonly customerName: string; readonly artistName: string; readonly look: Look };

/** Says what a look is before it happens, and asks for its reason. Nothing was read to show this. */
export function LookForm({ customerName, artistName, look }: LookFormProps) {
  const t = useTranslations('console.look');
  const title = useRef<HTMLHeadingElement>(null);
  const { wasOpened } = look;
  // What was read is gone, and the button that closed it.
  useEffect(() => {
    if (wasOpened) title.current?.focus();
  }, [wasOpened]);
  return (
    <section aria-labelledby="look-title" className="flex flex-col gap-5 rounded-xl border bg-raised p-5 sm:p-6">
      <div className="flex items-start gap-3">
        <span className="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-sunken text-muted">
          <EyeOff aria-hidden className="size-5" />
        </span>
        <div className="min-w-0">
          <h2 id="look-title" ref={title} tabIndex={-1} className="font-semibold text-lg leading-snug outline-none">
            {t('title')}
          </h2>
          <p className="text-muted text-sm">{look.isOver ? t('over') : t('lead')}</p>
        </div>
      </div>
      <ul className="flex flex-col gap-2.5 text-[0.9375rem]">
        {CONSEQUENCES.map(({ key, icon: Icon }) => (
          <li key={key} className="flex gap-3">
            <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t(`consequence.${key}`, { customer: customerName, artist: artistName })}
            </span>
          </li>
        ))}
      </ul>
      <ReasonForm look={look} />
    </section>
  );
}

function ReasonForm({ look }: { readonly look: Look }) {
  const t = useTranslations('console.look');
  const { explain } = useRefusal();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const write = (reason: string) => {
    look.setReason(reason);
    setIsMissing(false);
    setProblem(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reason = look.reason.trim();
    if (reason === '') {
      setIsMissing(true);
      field.current?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await look.open(reason);
    } catch (error) {
      setProblem(explain(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <fieldset className="flex min-w-0 flex-wrap gap-2">
        <legend className="mb-2 text-muted text-sm">{t('examples')}</legend>
        {EXAMPLES.map((example) => (
          <button
            key={example}
            type="button"
            onClick={() => {
              write(t(`example.${example}`));
              field.current?.focus();
            }}
            className={buttonLook('plain', 'small', 'font-normal')}
          >
            {t(`example.${example}`)}
          </button>
        ))}
      </fieldset>
      <TextArea
        ref={field}
        label={t('reason')}
        hint={t('reasonHint')}
        error={isMissing ? t('reasonNeeded') : undefined}
        maxLength={REASON_LENGTH}
        required
        value={look.reason}
        onChange={(event) => write(event.target.value)}
      />
      {problem ? <ProblemLine>{problem}</ProblemLine> : null}
      <Button type="submit" size="large" busy={busy}>
        {t('open')}
      </Button>
    </form>
  );
}
