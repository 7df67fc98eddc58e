import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

export type RunOptions = {
  env?: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal | undefined;
  /** Where the output goes while it runs: shown, or kept and returned only. */
  show?: boolean;
};

export type RunResult = { code: number; output: string };

/** The path of a package's program as JavaScript, to be run by the Node that runs us. */
export const program = (file: string) => path.join(ROOT, 'node_modules', file);

const kill = (child: ChildProcess) => () => child.kill('SIGTERM');

/** Runs a program to its end in the project's folder. Never rejects for a bad exit code; `output` is both streams in order. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const keep = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (options.show) to.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    options.signal?.addEventListener('abort', kill(child), { once: true });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** Runs JavaScript on our own Node. */
export const runNode = (args: readonly string[], options?: RunOptions) => run(process.execPath, args, options);
