import { refusalOf } from '@/components/shell/refusal-of';

const TRANSIENT: ReadonlySet<string> = new Set(['network', 'server.unavailable', 'request.too-many']);

/** Nobody said no; the same request may be made again as it is. */
export const isTransient = (error: unknown): boolean => TRANSIENT.has(refusalOf(error).code);
