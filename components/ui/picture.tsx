import { cn } from '@/components/ui/cn';
import { type PictureFacts, pictureSources, pictureUrl } from '@/contract/pictures/picture-url';

type PictureProps = {
  readonly picture: PictureFacts;
  /** Empty when the words beside it say the same. */
  readonly alt: string;
  /** How wide it is shown, as in `<img sizes>`: `(min-width: 64rem) 33vw, 100vw`. */
  readonly sizes: string;
  /** The first picture somebody sees: fetched before anything else. */
  readonly priority?: boolean;
  readonly className?: string;
};

/** A large picture that takes its place before it is there: nothing moves when it comes. */
export function Picture({ picture, alt, sizes, priority = false, className }: PictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: its sizes were made at upload; next/image would make them again
    <img
      alt={alt}
      src={pictureUrl(picture.id, picture.width)}
      srcSet={pictureSources(picture, 'portfolio')
        .map(({ src, width }) => `${src} ${width}w`)
        .join(', ')}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : 'auto'}
      decoding="async"
      style={{ backgroundColor: picture.colour }}
      className={cn('weak:object-cover', className)}
    />
  );
}
