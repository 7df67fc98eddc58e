const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Whether something can be looked for by `text`: a letter or digit of any script, or a picture. Marks alone are said everywhere. */
export const holdsWord = (text: string): boolean => WORD.test(text);
