/** Far enough to be to come, near enough to be let be wished for. */
export const nextYear = (): number => new Date().getUTCFullYear() + 1;
