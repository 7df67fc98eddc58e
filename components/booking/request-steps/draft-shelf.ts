import { STEPS, type Step } from '@/components/booking/request-steps/steps';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';

export type KeptDraft = {
  readonly draft: WishDraft;
  readonly step: Step;
  /** The service that was pressed to begin it; empty for none. */
  readonly begunWith: string;
};

const keyOf = (name: string) => `parlour.request.${name}`;

/** What was written under this name in this tab and not sent yet. */
export function keptDraft(name: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepDraft(name: string, kept: KeptDraft): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(kept));
  } catch {
    // Without storage the fields still hold it; only closing would forget.
  }
}

/** Once it was sent, or thrown away. */
export function forgetDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // Nothing was kept then.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const areAll = (value: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(is);

/** Storage is the person's own, but an older version of this page may have written it. */
const isKept = (value: unknown): value is KeptDraft => {
  if (!isRecord(value) || !isRecord(value.draft) || !STEPS.some((step) => step === value.step)) return false;
  const { draft, begunWith } = value;
  const texts = ['serviceId', 'note', 'placement', 'size', 'budget', 'zone'];
  return (
    isText(begunWith) &&
    texts.every((name) => isText(draft[name])) &&
    areAll(draft.links, isText) &&
    areAll(draft.times, (one) => isRecord(one) && isText(one.day) && isText(one.time))
  );
};
