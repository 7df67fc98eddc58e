import type { BookingWish } from '@/components/booking/request-steps/wish-of';

export type ContactKind = 'message' | 'request';

/** Write it, say where the answer shall go, prove the address, send. */
export type ContactStep = 'write' | 'who' | 'code' | 'send';

/** Everything a visitor has typed for one artist, and how far they are. */
export type ContactDraft = {
  readonly kind: ContactKind;
  readonly step: ContactStep;
  readonly isOpen: boolean;
  /** Of the message. */
  readonly text: string;
  /** Of the request, once all its steps are through. */
  readonly wish: BookingWish | null;
  /** Chosen on the profile before the request began. */
  readonly serviceId: string | null;
  /** A free time chosen with it. */
  readonly startsAt?: string;
  /** What was last sent, and under which id: the same words keep it, so that a retry is no second message. */
  readonly attempt: { readonly of: string; readonly clientId: string } | null;
};

export type ContactAct =
  | {
      readonly type: 'opened';
      readonly kind: ContactKind;
      readonly serviceId: string | null;
      readonly startsAt?: string;
    }
  | { readonly type: 'closed' }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'wished'; readonly wish: BookingWish }
  | { readonly type: 'went'; readonly step: ContactStep }
  | { readonly type: 'attempted'; readonly of: string; readonly clientId: string };

export const NO_DRAFT: ContactDraft = {
  kind: 'message',
  step: 'write',
  isOpen: false,
  text: '',
  wish: null,
  serviceId: null,
  attempt: null,
};

export function applyToContact(draft: ContactDraft, act: ContactAct): ContactDraft {
  switch (act.type) {
    case 'opened': {
      const isOther = (chosen: string | null | undefined, before: string | null | undefined) =>
        chosen !== null && chosen !== undefined && chosen !== before;
      const { kind, startsAt } = act;
      const isSame =
        draft.kind === kind && !isOther(act.serviceId, draft.serviceId) && !isOther(startsAt, draft.startsAt);
      const chosen = { serviceId: act.serviceId ?? draft.serviceId, ...(startsAt === undefined ? {} : { startsAt }) };
      return { ...draft, kind, ...chosen, isOpen: true, step: isSame ? draft.step : 'write' };
    }
    case 'closed':
      return { ...draft, isOpen: false };
    case 'typed':
      return { ...draft, text: act.text };
    case 'wished':
      return { ...draft, wish: act.wish };
    case 'went':
      return { ...draft, step: act.step };
    case 'attempted':
      return { ...draft, attempt: { of: act.of, clientId: act.clientId } };
  }
}

/** Whether there is something that could be sent. */
export const hasWords = ({ kind, text, wish }: ContactDraft): boolean =>
  kind === 'message' ? text.trim() !== '' : wish !== null;

/** What would be sent, as one string: equal strings are one wish. */
export const wordsOf = ({ kind, text, wish }: ContactDraft): string =>
  JSON.stringify(kind === 'message' ? { text: text.trim() } : { wish });

/** The step to show: nothing is asked again that is known, and nothing sent that is not there. */
export function stepOf(draft: ContactDraft, isSignedIn: boolean): ContactStep {
  if (draft.step === 'write' || !hasWords(draft)) return 'write';
  return isSignedIn ? 'send' : draft.step;
}
