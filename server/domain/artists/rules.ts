import { isReservedHandle, isWellFormedHandle } from '@/contract/artists/handle';
import { MOST_PORTFOLIO_ITEMS, MOST_SERVICES } from '@/contract/artists/limits';
import type { ErrorCode } from '@/contract/errors/catalogue';
import { allow, type Decision, refuse } from '@/contract/errors/decision';
import type { HandleCheck } from '@/contract/schemas/artist-edit';
import { foldText } from '@/contract/text/fold-text';

/** What is wrong with a handle, `alike` being those that have it or look like it; null when it may be had. */
export function problemOfHandle(handle: string, alike: readonly string[]): HandleCheck['code'] {
  if (!isWellFormedHandle(handle)) return 'artist.handle-invalid';
  if (isReservedHandle(handle)) return 'artist.handle-reserved';
  if (alike.includes(handle)) return 'artist.handle-taken';
  return alike.length > 0 ? 'artist.handle-looks-alike' : null;
}

const unless = (problem: boolean, code: ErrorCode): Decision => (problem ? refuse(code) : allow);

export const canAddService = (offered: number): Decision =>
  unless(offered >= MOST_SERVICES, 'artist.too-many-services');

type Offering = { readonly offered: number; readonly isPaused: boolean };

/** Whoever takes requests has something to ask for. */
export const canRetireService = ({ offered, isPaused }: Offering): Decision =>
  unless(offered <= 1 && !isPaused, 'artist.last-service');

export const canTakeRequests = (offered: number): Decision => unless(offered === 0, 'artist.service-required');

export const canAddItem = (shown: number): Decision => unless(shown >= MOST_PORTFOLIO_ITEMS, 'artist.portfolio-full');

/** Whether `asked` is an order of the portfolio as it is now: every piece, once. */
export const canOrder = (asked: readonly string[], shown: readonly string[]): Decision => {
  const distinct = new Set(asked);
  const isWhole =
    distinct.size === asked.length && asked.length === shown.length && shown.every((id) => distinct.has(id));
  return unless(!isWhole, 'artist.order-stale');
};

/** Each style once, as it was written first. */
export const distinctStyles = (styles: readonly string[]): readonly string[] => {
  const keys = styles.map(foldText);
  return styles.filter((style, at) => keys.indexOf(foldText(style)) === at);
};
