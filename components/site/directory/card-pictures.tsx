import { ViewTransition } from 'react';
import { workName } from '@/components/site/work-name';
import { cn } from '@/components/ui/cn';
import { initialsOf, tintOf } from '@/components/ui/initials';
import { Picture } from '@/components/ui/picture';
import type { PictureView } from '@/contract/schemas/picture';

const TINTS = ['bg-tint-1', 'bg-tint-2', 'bg-tint-3', 'bg-tint-4', 'bg-tint-5'];

const FULL = '(min-width: 80rem) 24rem, (min-width: 40rem) 50vw, 100vw';
const HALF = '(min-width: 80rem) 12rem, (min-width: 40rem) 25vw, 50vw';
const LARGE = '(min-width: 80rem) 15rem, (min-width: 40rem) 32vw, 62vw';
const SMALL = '(min-width: 80rem) 8rem, (min-width: 40rem) 17vw, 34vw';

/** How up to three pictures share the place: where each stands, and how wide it is shown. */
const ARRANGEMENTS: readonly (readonly { readonly place: string; readonly sizes: string }[])[] = [
  [],
  [{ place: 'col-span-3 row-span-2', sizes: FULL }],
  [
    { place: 'col-span-2 row-span-2', sizes: LARGE },
    { place: 'row-span-2', sizes: HALF },
  ],
  [
    { place: 'col-span-2 row-span-2', sizes: LARGE },
    { place: '', sizes: SMALL },
    { place: '', sizes: SMALL },
  ],
];

type CardPicturesProps = {
  readonly name: string;
  readonly pictures: readonly PictureView[];
  readonly priority: boolean;
};

/** The work at a glance; the first piece turns into its place on the profile. Without pictures, the name's letters. */
export function CardPictures({ name, pictures, priority }: CardPicturesProps) {
  const arrangement = ARRANGEMENTS[Math.min(pictures.length, ARRANGEMENTS.length - 1)] ?? [];
  if (arrangement.length === 0) {
    return (
      <div
        aria-hidden
        className={cn(
          'flex aspect-3/2 items-center justify-center font-semibold text-5xl text-ink/40 tracking-tight',
          TINTS[tintOf(name, TINTS.length)],
        )}
      >
        {initialsOf(name)}
      </div>
    );
  }
  return (
    <div className="grid aspect-3/2 grid-cols-3 grid-rows-2 gap-0.5 overflow-hidden bg-raised">
      {pictures.slice(0, arrangement.length).map((picture, index) => {
        const { place = '', sizes = FULL } = arrangement[index] ?? {};
        const image = (
          <Picture
            key={picture.id}
            picture={picture}
            alt=""
            sizes={sizes}
            priority={priority && index === 0}
            className={cn('size-full min-h-0 min-w-0', place)}
          />
        );
        if (index > 0) return image;
        return (
          <ViewTransition key={picture.id} name={workName(picture.id)} share="work" default="none">
            {image}
          </ViewTransition>
        );
      })}
    </div>
  );
}
