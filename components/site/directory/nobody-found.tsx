import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type DirectoryQuery, directoryPath, NO_QUERY } from '@/components/site/directory/directory-query';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

type Way = { readonly key: string; readonly label: string; readonly query: DirectoryQuery };

/** Nobody fits: which of the wishes could be let go of, each a step away. */
export function NobodyFound({ query }: { readonly query: DirectoryQuery }) {
  const t = useTranslations('site.directory.nobody');
  const { q, city, style, service, price } = query;
  const ways: readonly Way[] = [
    ...(q ? [{ key: 'q', label: t('withoutWords', { value: q }), query: { ...query, q: '' } }] : []),
    ...(city ? [{ key: 'city', label: t('withoutCity', { value: city }), query: { ...query, city: '' } }] : []),
    ...(style ? [{ key: 'style', label: t('withoutStyle', { value: style }), query: { ...query, style: '' } }] : []),
    ...(service
      ? [{ key: 'service', label: t('withoutService', { value: service }), query: { ...query, service: '' } }]
      : []),
    ...(price ? [{ key: 'price', label: t('withoutPrice'), query: { ...query, price: null } }] : []),
  ];
  const isWordsAlone = ways.length === 1 && q !== '';
  return (
    <EmptyState
      icon={SearchX}
      titleAs="h2"
      title={t('title')}
      body={isWordsAlone ? t('words') : t('without')}
      action={
        <div className="flex flex-col items-center gap-2">
          {isWordsAlone
            ? null
            : ways.map(({ key, label, query: next }) => (
                <Link
                  key={key}
                  href={directoryPath({ ...next, next: null })}
                  className={buttonLook('plain', 'normal', 'max-w-full break-words text-start')}
                >
                  {label}
                </Link>
              ))}
          <Link href={directoryPath(NO_QUERY)} className={buttonLook(isWordsAlone ? 'accent' : 'quiet')}>
            {t('reset')}
          </Link>
        </div>
      }
    />
  );
}
