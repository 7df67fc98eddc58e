import type { Craft, Language } from '@/prisma/seed/cast';
import { arabic } from '@/prisma/seed/dialogues/arabic';
import { englishCraft } from '@/prisma/seed/dialogues/english-craft';
import { englishGeneral } from '@/prisma/seed/dialogues/english-general';
import { french } from '@/prisma/seed/dialogues/french';
import { german } from '@/prisma/seed/dialogues/german';
import { italian } from '@/prisma/seed/dialogues/italian';
import { spanish } from '@/prisma/seed/dialogues/spanish';

export type Phrasebook = { readonly language: Language; readonly dialogues: readonly string[] };

const OWN_WORDS = { it: italian, de: german, fr: french, es: spanish, ar: arabic } as const;

const DAYS: { readonly [Name in Language]: readonly string[] } = {
  en: ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  it: ['martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
  de: ['Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  fr: ['mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  es: ['el martes', 'el miércoles', 'el jueves', 'el viernes', 'el sábado'],
  ar: ['الثلاثاء', 'الأربعاء', 'الخميس', 'الأحد', 'السبت'],
};
const TIMES = ['9:30', '10:00', '11:15', '12:30', '14:00', '15:30', '16:45', '17:00', '18:30'];

/** Words that lines are varied with. */
export const slotWords = (language: Language) => ({ days: DAYS[language], times: TIMES });

/**
 * What two people may talk about: in `language` when they share one, and in English about the craft and everything else.
 * The first dialogue of each book is how strangers begin.
 */
export const phrasebooks = (language: Language, crafts: readonly Craft[]): readonly [Phrasebook, ...Phrasebook[]] => {
  const [opening = '', ...anything] = englishGeneral;
  const english = [opening, ...crafts.flatMap((craft) => englishCraft[craft]), ...anything];
  const common: Phrasebook = { language: 'en', dialogues: english };
  return language === 'en' ? [common] : [{ language, dialogues: OWN_WORDS[language] }, common];
};
