/** How this browser installs a site. */
export type InstallWay = 'installed' | 'button' | 'ios' | 'mac-dock' | 'firefox-android' | 'none';

type Facts = {
  readonly userAgent: string;
  readonly touchPoints: number;
  /** The page runs in a window of its own. */
  readonly isStandalone: boolean;
  /** The browser has handed over its question. */
  readonly hasOffer: boolean;
};

const SAFARI_17 = /Version\/(\d+).*Safari\//;

/** An iPad says that it is a Mac; a Mac has no touch screen. */
export const isAppleHandheld = ({ userAgent, touchPoints }: Pick<Facts, 'userAgent' | 'touchPoints'>): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);

export function installWay(facts: Facts): InstallWay {
  const { userAgent, isStandalone, hasOffer } = facts;
  if (isStandalone) return 'installed';
  if (hasOffer) return 'button';
  if (isAppleHandheld(facts)) return 'ios';
  if (/Android/.test(userAgent) && /Firefox\//.test(userAgent)) return 'firefox-android';
  const version = Number(/Macintosh/.test(userAgent) && !/Chrome\//.test(userAgent) && SAFARI_17.exec(userAgent)?.[1]);
  return version >= 17 ? 'mac-dock' : 'none';
}
