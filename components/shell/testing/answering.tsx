import { QueryClientProvider } from '@tanstack/react-query';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { type ReactNode, useState } from 'react';
import { makeQueryClient } from '@/components/shell/query-client';
import { CallsProvider, callsOver } from '@/components/shell/trpc';
import type { ErrorCode } from '@/contract/errors/catalogue';
import type { AppRouter } from '@/server/routers/root';

/** What a procedure says to its input; thrown, an {@link ErrorCode} is a refusal. */
type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** What `answers` throws to refuse. */
export class Refused extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

const refusalOf = ({ code }: Refused): TRPCClientError<AppRouter> =>
  Object.assign(new TRPCClientError<AppRouter>(code), {
    data: { refusal: { code, message: code, requestId: 'test' } },
  });

const linkTo =
  (answers: Answers): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      const answer = answers[op.path];
      Promise.resolve(op.input as never)
        .then((input) => {
          if (!answer) throw new Error(`Nothing answers ${op.path}`);
          return answer(input);
        })
        .then(
          (data) => {
            observer.next({ result: { data } });
            observer.complete();
          },
          (error: unknown) =>
            observer.error(error instanceof Refused ? refusalOf(error) : TRPCClientError.from(error as Error)),
        );
    });

/** A server of a few procedures around a component: calls go to `answers` and nowhere else. */
export function Answering({ answers, children }: { readonly answers: Answers; readonly children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [calls] = useState(() => callsOver([linkTo(answers)]));
  return (
    <QueryClientProvider client={queryClient}>
      <CallsProvider value={calls}>{children}</CallsProvider>
    </QueryClientProvider>
  );
}
