import { forgetDrafts } from '@/components/shell/draft-shelf';

/** Whom this device is left by, and where to. */
export type LeavingFor = { readonly next: string; readonly viewerId: string };

/** A way out that the person asked for and that is under way, with what else would have taken this tab elsewhere meanwhile. */
type Leaving = { overtaken: (() => void) | null };

const FORGET_WITHIN_MS = 2_000;

let leaving: Leaving | null = null;

/**
 * Says that the person is on their way out of this page: from now on whoever calls this decides where the tab goes, and nobody
 * else does. Answers how to take it back when nothing comes of it; what was held off meanwhile then happens.
 */
export function startLeaving(): () => void {
  const own: Leaving = { overtaken: null };
  leaving = own;
  const stay = () => {
    window.removeEventListener('pageshow', onShow);
    if (leaving !== own) return;
    leaving = null;
    own.overtaken?.();
  };
  // Back leads to this very page as it was left, if the browser kept it.
  const onShow = (event: PageTransitionEvent) => event.persisted && stay();
  window.addEventListener('pageshow', onShow);
  return stay;
}

/** Takes this tab elsewhere, unless the person is on their way already. */
export function unlessLeaving(goElsewhere: () => void): void {
  if (leaving) leaving.overtaken = goElsewhere;
  else goElsewhere();
}

/**
 * Does what ends this tab's session, then leaves for `next` with a full load, so that nothing of this person stays in memory,
 * nor on this device what they saw, had half written or not sent.
 * The tab's stream hears of the end before the answer is here; left to itself it would lead to the sign-in page.
 */
export async function leaveAfter(endSession: () => Promise<unknown>, { next, viewerId }: LeavingFor): Promise<void> {
  const stay = startLeaving();
  try {
    await endSession();
  } catch (error) {
    stay();
    throw error;
  }
  forgetDrafts();
  await Promise.all([forgetUnsent(viewerId), forgetSeen()]);
  window.location.assign(next);
}

/** Takes what was last seen off this device, where it is kept to be read offline. Never fails, and never takes long. */
export const forgetSeen = (): Promise<void> =>
  inTime(import('@/components/kept-views/forget-kept-views').then((views) => views.forgetKeptViews()));

const forgetUnsent = (viewerId: string): Promise<void> =>
  inTime(import('@/components/outbox/forget-outbox').then((outbox) => outbox.forgetOutbox(viewerId)));

/** A device that cannot forget keeps nobody from leaving. */
async function inTime(forgotten: Promise<void>): Promise<void> {
  const overdue = new Promise<void>((resolve) => setTimeout(resolve, FORGET_WITHIN_MS));
  await Promise.race([forgotten.catch(() => undefined), overdue]);
}
