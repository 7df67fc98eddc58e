import { type Finding, well, wrong } from '@/scripts/doctor/finding';

type WorkerAnswer = { readonly status: number; readonly type: string; readonly cacheControl: string };

/** Whether browsers get the service worker, and learn of its next version: a proxy that keeps it would freeze every app. */
export const judgeWorker = ({ status, type, cacheControl }: WorkerAnswer): Finding => {
  if (status !== 200 || !type.includes('javascript')) {
    return wrong(
      `The service worker is not served (/sw.js answers ${status} ${type}).`,
      'build again, npm run build, and have the proxy pass everything to us.',
    );
  }
  return /\bno-cache\b|\bno-store\b|\bmax-age=0\b/.test(cacheControl)
    ? well('The service worker is served fresh')
    : wrong(
        `The service worker may be kept on the way (Cache-Control: ${cacheControl || 'none'}).`,
        'have the proxy leave the Cache-Control header of /sw.js as it is: no-cache.',
      );
};
