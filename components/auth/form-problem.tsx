import { TriangleAlert } from 'lucide-react';

/** What the server refused, above the button that asked. The place is announced when it fills. */
export function FormProblem({ sentence }: { readonly sentence: string | null }) {
  return (
    // Empty it takes no room, not even the form's gap.
    <div role="alert" className="empty:-mt-5">
      {sentence ? (
        <p className="flex animate-appear items-start gap-2.5 rounded-md bg-bad-soft px-3.5 py-3 text-bad text-sm">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{sentence}</span>
        </p>
      ) : null}
    </div>
  );
}
