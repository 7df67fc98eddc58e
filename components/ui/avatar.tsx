import { cn } from '@/components/ui/cn';
import { initialsOf, tintOf } from '@/components/ui/initials';
import { type PictureFacts, pictureUrl } from '@/contract/pictures/picture-url';

const TINTS = ['bg-tint-1', 'bg-tint-2', 'bg-tint-3', 'bg-tint-4', 'bg-tint-5'];

const SIZES = {
  small: 'size-8 text-xs',
  normal: 'size-11 text-sm',
  large: 'size-16 text-xl',
  huge: 'size-20 text-2xl sm:size-24 sm:text-3xl',
};

/** Sharp on screens of up to three pixels a point. */
const SMALL_FILE = 96;
const LARGE_FILE = 256;

type AvatarProps = {
  readonly name: string;
  /** Chosen by the person; without one their initials stand for them. */
  readonly picture?: PictureFacts | null;
  readonly size?: keyof typeof SIZES;
  readonly className?: string;
};

/** Decoration only: the name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, picture = null, size = 'normal', className }: AvatarProps) {
  const file = size === 'small' ? SMALL_FILE : LARGE_FILE;
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full font-semibold text-ink/85',
        picture === null && TINTS[tintOf(name, TINTS.length)],
        SIZES[size],
        className,
      )}
      style={picture === null ? undefined : { backgroundColor: picture.colour }}
    >
      {picture === null ? (
        initialsOf(name)
      ) : (
        // biome-ignore lint/performance/noImgElement: its sizes were made at upload; next/image would make them again
        <img
          alt=""
          src={pictureUrl(picture.id, file)}
          width={file}
          height={file}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      )}
    </span>
  );
}
