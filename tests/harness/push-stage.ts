import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import { newKeyPair } from '@/server/platform/push/vapid';
import { PUSH_HOSTS } from '@/tests/harness/push-service';
import { type SelfSigned, selfSigned } from '@/tests/harness/self-signed';

/** What a story needs to be the push services for the server: it was told beforehand where they are and what they show. */
export type PushStage = { readonly publicKey: string; readonly port: number; readonly certificate: SelfSigned };

/** Keys for the server, and a way to push services that a story opens when it needs them. */
export async function preparePush(home: string): Promise<{ push: PushStage; pushEnv: Record<string, string> }> {
  const { publicKey, privateKey } = newKeyPair();
  const certificate = selfSigned(PUSH_HOSTS);
  const port = await freePort();
  const file = path.join(home, 'push-services.pem');
  fs.writeFileSync(file, certificate.cert);
  const pushEnv = {
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: privateKey,
    VAPID_SUBJECT: 'mailto:stories@example.com',
    PUSH_PROXY: `http://127.0.0.1:${port}`,
    NODE_EXTRA_CA_CERTS: file,
  };
  return { push: { publicKey, port, certificate }, pushEnv };
}
