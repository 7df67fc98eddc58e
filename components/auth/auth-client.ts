import { remember } from '@/components/pwa/device-memory';
import { forgetSeen, type LeavingFor, leaveAfter } from '@/components/shell/leaving';

type SignInWay =
  | { readonly way: 'password'; readonly email: string; readonly password: string }
  | { readonly way: 'code'; readonly email: string; readonly code: string };

/** A refused sign-in, in the shape of every other refusal from the server. */
class SignInRefused extends Error {
  readonly data: { readonly refusal: { readonly code: string; readonly message: string; readonly requestId: string } };

  constructor(code: string) {
    super(code);
    this.name = 'SignInRefused';
    this.data = { refusal: { code, message: '', requestId: '' } };
  }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf', { cache: 'no-store' });
  if (!response.ok) throw new SignInRefused('server.unavailable');
  const { csrfToken: token }: { csrfToken: string } = await response.json();
  return token;
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, csrfToken: await csrfToken(), callbackUrl: '/', json: 'true' });
  return fetch(path, { method: 'POST', headers: FORM, body });
}

/** next-auth answers with the address it would lead to; an error is a code of our catalogue in its query. A door before it answers a refusal. */
function refusedCode(status: number, answer: { readonly url?: string; readonly code?: string }): string | null {
  if (answer.code !== undefined) return answer.code;
  const error = answer.url === undefined ? null : new URL(answer.url, window.location.origin).searchParams.get('error');
  return error ?? (status < 400 ? null : 'auth.wrong-credentials');
}

/**
 * Signs in at next-auth's own address. Its client is not used: it leaves the page when the network fails,
 * and with it goes what the person typed. Throws what `refusalOf` understands.
 */
export async function signIn({ way, ...fields }: SignInWay): Promise<void> {
  const response = await post(`/api/auth/callback/${way}`, fields);
  if (response.status >= 500) throw new SignInRefused('server.unavailable');
  const code = refusedCode(response.status, await response.json());
  if (code !== null) throw new SignInRefused(code);
  // The server forgot this device with the session before: it is to be told anew, not asked whether it knows it.
  remember('push-endpoint', null);
  // The session before may have ended without a page that heard of it.
  await forgetSeen();
}

/** While there still is a session. A device that cannot be left keeps nobody from signing out. */
const leaveDevice = () =>
  import('@/components/pwa/leave-device').then((left) => left.leaveDevice()).catch(() => undefined);

async function endSession(): Promise<void> {
  const response = await post('/api/auth/signout', {});
  if (!response.ok) throw new SignInRefused('server.unavailable');
}

/** Ends this session and leaves. */
export async function signOut(leaving: LeavingFor): Promise<void> {
  await leaveDevice();
  await leaveAfter(endSession, leaving);
}
