import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { CodeSignIn, PasswordSignIn } from '@/contract/schemas/account';
import { getServer } from '@/server/app';
import { authErrorCode } from './auth-error-code';

declare module 'next-auth' {
  interface User {
    /** Names the session row. */
    sid: string;
  }
}

const SESSION_SECONDS = 30 * 24 * 60 * 60;

type RequestHeaders = Readonly<Record<string, unknown>> | undefined;

/** The address is put there by our own server, which drops whatever the outside sends under that name. */
const visitorOf = (headers: RequestHeaders) => ({
  ip: String(headers?.['x-parlour-ip'] ?? 'unknown'),
  userAgent: String(headers?.['user-agent'] ?? ''),
});

/** next-auth hands the text of an error to the form, so it is always a code of our catalogue. */
async function userOf(attempt: () => Promise<{ userId: string; sessionId: string }>) {
  try {
    const { userId, sessionId } = await attempt();
    return { id: userId, sid: sessionId };
  } catch (error) {
    throw new Error(authErrorCode(error));
  }
}

const passwordProvider = CredentialsProvider({
  id: 'password',
  credentials: { email: {}, password: {} },
  authorize: (given, req) =>
    userOf(async () => {
      const input = PasswordSignIn.parse({ email: given?.email, password: given?.password });
      return getServer().auth.password(input, visitorOf(req.headers));
    }),
});

const codeProvider = CredentialsProvider({
  id: 'code',
  credentials: { email: {}, code: {} },
  authorize: (given, req) =>
    userOf(async () => {
      const input = CodeSignIn.parse({ email: given?.email, code: given?.code });
      return getServer().auth.code(input, visitorOf(req.headers));
    }),
});

/** Signing out ends the session row as well, so that a copy of the cookie is worth nothing. */
async function signOutOf({ sub, sid }: Readonly<Record<string, unknown>>): Promise<void> {
  if (typeof sub === 'string' && typeof sid === 'string') {
    await getServer().auth.signOut({ userId: sub, sessionId: sid });
  }
}

/**
 * next-auth only keeps the cookie. The cookie names a session row and nothing else; who that is, and whether it still counts, is
 * asked of the database at every request, so the session endpoint of next-auth says nothing worth reading.
 */
export const authOptions: NextAuthOptions = {
  providers: [passwordProvider, codeProvider],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid } : pick(token)),
    session: ({ session }) => ({ expires: session.expires }),
    // Forms go on by themselves; an address that cannot be read would be a 500 in next-auth's own rule.
    redirect: ({ baseUrl }) => baseUrl,
  },
  events: { signOut: ({ token }) => signOutOf(token) },
};

const pick = ({ sub, sid }: { sub?: string; sid?: unknown }) => (sub === undefined ? {} : { sub, sid });
