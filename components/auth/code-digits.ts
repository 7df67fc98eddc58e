export const CODE_LENGTH = 6;

const DIGIT = /\p{Nd}/u;

/** Unicode keeps the ten digits of a script in a row, so the way down to its zero is the digit's value. */
function latinDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

/** The digits of what was typed or pasted, in whatever script and with whatever between them; at most six. */
export function codeDigits(text: string): string {
  return Array.from(text)
    .filter((character) => DIGIT.test(character))
    .map(latinDigit)
    .slice(0, CODE_LENGTH)
    .join('');
}
