import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import type { WishProblems } from '@/components/booking/request-steps/wish-problems';
import type { Moment } from '@/components/conversation/time/moment-labels';
import type { ServiceView } from '@/contract/schemas/artist';
import type { PolicyView } from '@/contract/schemas/policy';

/** What every step is given. */
export type StepProps = {
  readonly artist: {
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    /** In force now; null when all is free. */
    readonly policy?: PolicyView | null;
  };
  readonly services: readonly ServiceView[];
  /** The chosen one. */
  readonly service: ServiceView | null;
  readonly draft: WishDraft;
  readonly problems: WishProblems;
  /** Whether a time is taken, not wished for. */
  readonly atOnce: boolean;
  /** To wish for times after all. */
  readonly onAsk: () => void;
  /** Whether to say what is missing, and not only what is wrong. */
  readonly tried: boolean;
  /** By the clocks of `moment.zone` is typed. */
  readonly moment: Moment;
  readonly change: (part: Partial<WishDraft>) => void;
};
