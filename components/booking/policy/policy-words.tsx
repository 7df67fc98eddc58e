import { useTranslations } from 'next-intl';
import { usePolicyLines } from '@/components/booking/policy/use-policy-lines';
import type { PolicyTerms } from '@/contract/schemas/policy';

type PolicyWordsProps = { readonly terms: PolicyTerms; readonly artistName: string };

/** A policy as customers read it. */
export function PolicyWords({ terms, artistName }: PolicyWordsProps) {
  const t = useTranslations('policy');
  const lines = usePolicyLines()(terms);
  return (
    <div className="flex flex-col gap-2 text-[0.9375rem]">
      <ul className="flex list-disc flex-col gap-1 ps-5 marker:text-muted">
        {[...lines, t('artist', { name: artistName })].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {terms.note ? (
        <p dir="auto" className="whitespace-pre-line text-muted [overflow-wrap:anywhere]">
          {t('words', { words: terms.note })}
        </p>
      ) : null}
    </div>
  );
}
