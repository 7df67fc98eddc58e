import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getServer } from '@/server/app';

/** Who asks for this page. Asked once a request, however many parts want to know. */
export const currentActor = cache(async () => getServer().actor(await headers()));

/** Calls procedures as the person who asks for this page. */
export const currentCaller = cache(async () => getServer().caller(await headers()));

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const isNotFound = (error: unknown): boolean => hasCode(error, 'NOT_FOUND');

/** Whether the server could not make sense of what an address says. */
export const isBadInput = (error: unknown): boolean => hasCode(error, 'BAD_REQUEST');

/** Answers with the not-found page when the server says so, and lets every other error rise. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
}
