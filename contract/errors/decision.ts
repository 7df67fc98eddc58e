import type { ErrorCode } from '@/contract/errors/catalogue';
import { DomainError } from '@/contract/errors/domain-error';

/** What a rule answers: go on, or no and why. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly code: ErrorCode };

export const allow: Decision = { allowed: true };
export const refuse = (code: ErrorCode): Decision => ({ allowed: false, code });

/** Turns a refusal into the error that an edge answers with; returns when allowed. */
export function demand(decision: Decision): void {
  if (!decision.allowed) throw new DomainError(decision.code);
}
