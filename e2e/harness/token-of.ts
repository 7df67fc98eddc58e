/** What a program of this person shows instead of a cookie. */
export async function tokenOf(origin: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const answer: { access_token?: string } = await response.json();
  if (!answer.access_token) throw new Error(`Signing in: ${response.status}`);
  return answer.access_token;
}
