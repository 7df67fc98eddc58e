import { STEPS, type Step } from '@/components/booking/request-steps/steps';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import { areTimeTexts } from '@/components/booking/times/time-text';
import { draftShelf, isRecord, isText } from '@/components/shell/draft-shelf';

type KeptRequest = {
  readonly draft: WishDraft;
  readonly step: Step;
  /** What was pressed to begin it; see `begunWith`. */
  readonly begunWith: string;
};

const TEXTS = ['serviceId', 'note', 'placement', 'size', 'budget', 'zone'];

const isKept = (value: unknown): value is KeptRequest => {
  if (!isRecord(value) || !isRecord(value.draft) || !STEPS.some((step) => step === value.step)) return false;
  const { draft, begunWith } = value;
  const { links, times } = draft;
  return (
    isText(begunWith) &&
    TEXTS.every((name) => isText(draft[name])) &&
    Array.isArray(links) &&
    links.length > 0 &&
    links.every(isText) &&
    areTimeTexts(times)
  );
};

/** Requests on their way through the steps. */
export const requestShelf = draftShelf('request', isKept);
