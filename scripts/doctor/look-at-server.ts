import { type Finding, well, wrong } from '@/scripts/doctor/finding';
import { judgeStream, type StreamSample } from '@/scripts/doctor/judge-stream';
import { judgeWorker } from '@/scripts/doctor/judge-worker';
import { connectionProblem } from '@/scripts/server-database';
import { originOf } from '@/scripts/server-process';
import type { Env } from '@/server/env';

const STREAM_TIMEOUT_MS = 8_000;
const READY_TIMEOUT_MS = 3_000;

/** fetch hides the reason of a failure one level down. */
const reasonOf = (error: unknown) => connectionProblem(error instanceof Error && error.cause ? error.cause : error);

const readiness = async (origin: string): Promise<Finding> => {
  try {
    const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    const said = (await response.text()).slice(0, 200);
    return response.ok
      ? well(`The server at ${origin} is ready`)
      : wrong(
          `The server at ${origin} is not ready (${response.status} ${said}).`,
          'look at its log, then start it again: npm start',
        );
  } catch (error) {
    return wrong(`No server answers at ${origin} (${reasonOf(error)}).`, 'npm start');
  }
};

const sampleStream = async (url: string): Promise<StreamSample> => {
  const startedAt = performance.now();
  const arrivalsMs: number[] = [];
  let wasCut = false;
  const response = await fetch(url, {
    signal: AbortSignal.timeout(STREAM_TIMEOUT_MS),
    headers: { accept: 'text/event-stream' },
  });
  if (!response.ok || !response.body) throw new Error(`it answers ${response.status}`);
  try {
    const reader = response.body.getReader();
    while (!(await reader.read()).done) arrivalsMs.push(performance.now() - startedAt);
  } catch {
    wasCut = true;
  }
  return { arrivalsMs, endedMs: performance.now() - startedAt, wasCut };
};

const stream = async (publicUrl: string): Promise<Finding> => {
  try {
    return judgeStream(await sampleStream(`${publicUrl}/api/health/stream`));
  } catch (error) {
    return wrong(
      `PUBLIC_URL ${publicUrl} does not lead to the server (${reasonOf(error)}).`,
      'check PUBLIC_URL, the name it uses, its certificate, and that the proxy passes everything to us.',
    );
  }
};

const worker = async (publicUrl: string): Promise<Finding[]> => {
  try {
    const answer = await fetch(`${publicUrl}/sw.js`, { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    await answer.arrayBuffer();
    const { status, headers } = answer;
    const [type, cacheControl] = [headers.get('content-type') ?? '', headers.get('cache-control') ?? ''];
    return [judgeWorker({ status, type, cacheControl })];
  } catch {
    return []; // nobody answers there: the look at the stream says so
  }
};

/** Whether the server answers by itself, and whether its live stream and worker survive the way people reach it. */
export const lookAtServer = async (env: Env): Promise<Finding[]> => {
  const ready = await readiness(originOf(env.host, env.port));
  return ready.ok ? [ready, await stream(env.publicUrl), ...(await worker(env.publicUrl))] : [ready];
};
