/** Marks that a search is made without: accents, Arabic and Hebrew vowel points. Marks that are letters (Indic vowels, kana voicing) stay. */
const ACCENTS = /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Latin}]/gu;
const JOINED = /['’ʼ`´]/gu;
const UNSEEN = /\p{C}/gu;
const BETWEEN = /[\p{P}\p{Z}\s]+/gu;

/** Letters that no accent can be taken from. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ـ: '',
};
const PECULIAR = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * Words as they are searched: small letters without accents, one space between them, without punctuation. `Zoë & O’Brien` is
 * `zoe obrien`. Text of any script goes through; symbols and emoji stay; nothing is left of punctuation alone.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(UNSEEN, (unseen) => (/\s/.test(unseen) ? ' ' : ''))
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(PECULIAR, (letter) => PLAIN[letter] ?? letter)
    .replace(JOINED, '')
    .replace(BETWEEN, ' ')
    .trim()
    .normalize('NFC');
