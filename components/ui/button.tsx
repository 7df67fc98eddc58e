import type { ComponentPropsWithRef } from 'react';
import { type ButtonSize, type ButtonTone, buttonLook } from '@/components/ui/button-look';
import { Spinner } from '@/components/ui/spinner';

type ButtonProps = ComponentPropsWithRef<'button'> & {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  /** At work: stays focusable and says so, but does nothing when pressed again. */
  readonly busy?: boolean;
};

export function Button({
  tone,
  size,
  busy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // A busy submit button must not submit again by Enter either.
      type={busy ? 'button' : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={buttonLook(tone, size, className)}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <Spinner className="size-4" /> : null}
      {children}
    </button>
  );
}
