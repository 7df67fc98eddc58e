/** Round limits in whole units, where people spend such amounts on an appointment. */
const STEPS: Readonly<Record<string, readonly number[]>> = {
  AED: [200, 400, 800, 1_500],
  INR: [2_000, 5_000, 10_000, 20_000],
  JPY: [5_000, 10_000, 20_000, 40_000],
};
const USUAL = [50, 100, 200, 400] as const;
const CENTS = 100;

/** Limits to choose from, in cents; what is chosen already is among them. */
export function priceSteps(currency: string, chosenCents: number | null): readonly number[] {
  const steps = (STEPS[currency] ?? USUAL).map((units) => units * CENTS);
  return chosenCents === null ? steps : [...new Set([...steps, chosenCents])].sort((a, b) => a - b);
}
