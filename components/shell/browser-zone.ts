const FALLBACK_ZONE = 'UTC';

/** The IANA zone this browser lives in; some privacy settings say nothing, then UTC. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || FALLBACK_ZONE;
