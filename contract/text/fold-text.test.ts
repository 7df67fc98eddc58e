import { expect, it } from 'vitest';
import { foldText } from '@/contract/text/fold-text';

it.each([
  ['Mira Kovač', 'mira kovac'],
  ['  Zoë & Łukasz   O’Brien-Smith ', 'zoe lukasz obrien smith'],
  ['Straße ŒUVRE Ærø', 'strasse oeuvre aero'],
  ['İSTANBUL ısı', 'istanbul isi'],
  ['ＦＵＬＬ　ＷＩＤＴＨ ﬁne', 'full width fine'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['Ёлка Й', 'елка и'],
  ['مُحَمَّد ـــ', 'محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['किताब', 'किताब'],
  ['がっこう', 'がっこう'],
  ['김치', '김치'],
  ['刺青', '刺青'],
  ['ink 🌿 100%', 'ink 🌿 100'],
  ['👩🏽‍🎨', '👩🏽🎨'],
  ['%_\\"\'', ''],
  ['a\u0000b\u202ec\ud83d', 'abc'],
  ['one\ntwo\tthree', 'one two three'],
])('folds %s to %s', (given, folded) => {
  expect(foldText(given)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});
