'use client';

import { useEffect, useRef } from 'react';
import type { Step } from '@/components/booking/request-steps/steps';

const FIRST_FIELD = 'input:checked, input:enabled, textarea';

/** Fingers get no keyboard over what they are to read first. */
const typesAtOnce = () => window.matchMedia('(pointer: fine)').matches;

/** Brings the focus along: to each new step, and to what has to change when a step cannot be left. */
export function useStepFocus(step: Step, refusals: number) {
  const group = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const field =
      step !== 'review' && typesAtOnce() ? group.current?.querySelector<HTMLElement>(FIRST_FIELD) : undefined;
    (field ?? heading.current)?.focus();
  }, [step]);

  useEffect(() => {
    if (refusals > 0) group.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  return { group, heading };
}
