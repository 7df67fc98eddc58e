export type UnblockWay = 'chrome' | 'firefox' | 'safari' | 'ios' | 'android' | 'other';

const WAYS: readonly (readonly [RegExp, UnblockWay])[] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Firefox\//, 'firefox'],
  [/Chrome\/|Edg\//, 'chrome'],
  [/Version\/.*Safari\//, 'safari'],
];

/** Where in this browser somebody takes back a no to notifications. */
export const unblockWay = (userAgent: string): UnblockWay =>
  WAYS.find(([sign]) => sign.test(userAgent))?.[1] ?? 'other';
