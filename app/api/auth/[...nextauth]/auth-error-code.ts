import { CATALOGUE, type ErrorCode } from '@/contract/errors/catalogue';

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(CATALOGUE, code);

/** Told by name, not by class: the process's classes are others than those in Next's bundle. */
export function authErrorCode(error: unknown): ErrorCode {
  if (!(error instanceof Error)) return 'server.unexpected';
  if (error.name === 'DomainError' && 'code' in error && isCode(error.code)) return error.code;
  if (error.name === 'ZodError') return 'input.invalid';
  console.error('auth.sign-in-failed', error);
  return 'server.unexpected';
}
