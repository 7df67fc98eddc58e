import type { Craft, Language } from '@/prisma/seed/cast';

/** What a customer tells with a request besides its note. */
export type RequestWishes = { readonly placement: string; readonly size: string; readonly links?: readonly string[] };

const english: { readonly [Name in Craft]: readonly RequestWishes[] } = {
  tattoo: [
    { placement: 'Inside of the left forearm', size: '9 × 4 cm', links: ['https://example.com/ferns/lady-fern'] },
    { placement: 'Above the ankle, outer side', size: 'About 6 cm' },
    { placement: 'Shoulder blade', size: 'The size of a hand', links: ['https://example.com/magpie-in-flight'] },
    { placement: 'Along the collarbone', size: '12 × 2 cm', links: ['https://example.com/thistles'] },
    { placement: 'Back of the calf', size: 'As long as a pencil' },
    { placement: 'Inner wrist, left', size: '3 cm, very fine' },
  ],
  nails: [
    { placement: 'Both hands', size: 'Short, almond' },
    { placement: 'Right ring finger and thumb', size: 'As the others are' },
  ],
  'make-up': [
    { placement: 'At home, third floor, there is a lift', size: 'Two faces: mine and my mother’s' },
    { placement: 'Your studio', size: 'Full face, no lashes' },
  ],
  mehndi: [
    { placement: 'Both hands to the elbow', size: 'Bridal', links: ['https://example.com/mehndi/peacocks'] },
    { placement: 'Back of the right hand', size: 'One strip' },
  ],
  photography: [
    { placement: 'By the river, near the old bridge', size: 'Four people and a dog' },
    { placement: 'In my workshop', size: 'Half an hour is enough', links: ['https://example.com/workshop'] },
  ],
};

const italian: { readonly [Name in Craft]?: readonly RequestWishes[] } = {
  tattoo: [
    { placement: 'Interno dell’avambraccio sinistro', size: '9 × 4 cm', links: ['https://example.com/felci'] },
    { placement: 'Sopra la caviglia', size: 'Circa 6 cm' },
    { placement: 'Polso destro', size: '3 cm, linee molto sottili' },
  ],
  nails: [{ placement: 'Entrambe le mani', size: 'Corte, a mandorla' }],
};

/** What people who speak `language` ask of somebody with this craft; empty where nobody goes into detail. */
export const requestWishes = (language: Language, craft: Craft): readonly RequestWishes[] => {
  if (language === 'en') return english[craft];
  return (language === 'it' ? italian[craft] : undefined) ?? [];
};

/** What goes with proposed times, and with an answer to them. */
export type ProposalTalk = {
  readonly offerNotes: readonly string[];
  readonly refuseReasons: readonly string[];
  readonly moveNotes: readonly string[];
};

export const PROPOSAL_TALK: { readonly [Name in Language]: ProposalTalk } = {
  en: {
    offerNotes: ['These three are free, and the light is good.', 'I would rather take my time: one of these?', ''],
    refuseReasons: ['I work on those days. Is there anything later in the week?', 'A little too early for me.'],
    moveNotes: ['My train only comes in at noon.', 'Could we make it a bit later? The nursery closes early.'],
  },
  it: {
    offerNotes: ['Ho libero uno di questi, quale preferisci?', 'Per questo disegno ci vuole calma: uno di questi?'],
    refuseReasons: ['Quei giorni lavoro. C’è qualcosa più avanti?'],
    moveNotes: ['Il treno arriva solo a mezzogiorno.', 'Possiamo fare un po’ più tardi?'],
  },
  de: {
    offerNotes: ['Einer von diesen Terminen wäre frei.'],
    refuseReasons: ['Da arbeite ich leider. Geht es auch später?'],
    moveNotes: ['Mein Zug kommt erst mittags an.'],
  },
  fr: {
    offerNotes: ['L’un de ces créneaux vous conviendrait ?'],
    refuseReasons: ['Je travaille ces jours-là, auriez-vous plus tard ?'],
    moveNotes: ['Mon train n’arrive qu’à midi.'],
  },
  es: {
    offerNotes: ['Tengo libre alguno de estos, ¿cuál prefieres?'],
    refuseReasons: ['Esos días trabajo. ¿Hay algo más adelante?'],
    moveNotes: ['Mi tren llega al mediodía.'],
  },
  ar: {
    offerNotes: ['أحد هذه المواعيد متاح، أيها يناسبك؟'],
    refuseReasons: ['أعمل في تلك الأيام. هل يوجد موعد لاحق؟'],
    moveNotes: ['يصل قطاري عند الظهر.'],
  },
};
