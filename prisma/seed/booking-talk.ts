import type { Language } from '@/prisma/seed/cast';

type BookingTalk = {
  /** What the customer writes with the request. */
  readonly notes: readonly string[];
  readonly declineReasons: readonly string[];
  readonly cancelReasons: readonly string[];
  /** What follows a request and a confirmation; written like a dialogue. */
  readonly afterRequest: readonly string[];
  readonly afterConfirm: readonly string[];
};

const en: BookingTalk = {
  notes: [
    'As we talked about. I will bring the sketch.',
    'If it takes longer, I have the whole afternoon.',
    'It is a present for my sister, please do not mention the price in front of her.',
    'First time for me, so a bit of patience please 🙂',
    'Same as last time, one shade darker.',
    'I can come up to half an hour earlier as well.',
    '',
  ],
  declineReasons: [
    'That day is a fair, I am not in the studio. The week after is wide open.',
    'This needs more time than the service says. Please choose the longer one.',
    'I never work that late: tired hands draw crooked lines.',
  ],
  cancelReasons: [
    'My daughter has a fever. I am so sorry, let us find another day.',
    'The heating broke down and I will not let you freeze.',
    'Something came up at work, I will propose a new time soon.',
  ],
  afterRequest: [
    'c Sent you the request just now.\na Saw it! Looking at the calendar.',
    'a Got it, give me until tonight.',
  ],
  afterConfirm: ['c Yay! It is in my calendar.', 'c Wonderful, thank you 🎉\na Looking forward to it.', 'c 🙌'],
};

const it: BookingTalk = {
  notes: [
    'Come dicevamo, porto io lo schizzo.',
    'Se serve più tempo ho tutto il pomeriggio libero.',
    'Prima volta, abbi pazienza 🙂',
  ],
  declineReasons: [
    'Quel giorno sono in fiera. La settimana dopo sono libera.',
    'Serve più tempo, scegli quello più lungo per favore.',
  ],
  cancelReasons: [
    'Ho la febbre, mi dispiace tanto. Troviamo un altro giorno.',
    'Imprevisto al lavoro, ti propongo presto una nuova data.',
  ],
  afterRequest: ['c Ti ho appena mandato la richiesta.\na Vista, controllo il calendario!'],
  afterConfirm: ['c Evviva! Grazie 🎉', 'c Perfetto, a presto!\na A presto!'],
};

const de: BookingTalk = {
  notes: ['Wie besprochen, die Skizze bringe ich mit.', 'Falls es länger dauert: ich habe den ganzen Nachmittag Zeit.'],
  declineReasons: ['An dem Tag bin ich auf einer Messe. Die Woche danach ist alles frei.'],
  cancelReasons: [
    'Ich liege mit Fieber im Bett, tut mir sehr leid.',
    'Im Betrieb ist etwas dazwischengekommen, ich melde mich.',
  ],
  afterRequest: ['c Anfrage ist raus.\na Gesehen, ich schaue heute Abend in den Kalender.'],
  afterConfirm: ['c Super, steht im Kalender!', 'c Danke dir 🙌\na Bis dann!'],
};

const fr: BookingTalk = {
  notes: ['Comme convenu, nous serons trois.', 'Je peux venir un peu plus tôt si besoin.'],
  declineReasons: ['Je suis en déplacement ce jour-là, la semaine suivante est libre.'],
  cancelReasons: ['Un imprévu familial, toutes mes excuses. On trouve une autre date ?'],
  afterRequest: ['c Je viens d’envoyer la demande.\na Bien reçue, je regarde mon agenda.'],
  afterConfirm: ['c Merci infiniment ✨', 'c Parfait !\na À très bientôt.'],
};

const es: BookingTalk = {
  notes: ['Como hablamos, llevo yo el boceto.', 'Si hace falta más tiempo, tengo toda la tarde.'],
  declineReasons: ['Ese día estoy en una feria. La semana siguiente está libre.'],
  cancelReasons: ['Me ha surgido algo en el trabajo, te propongo otro día pronto.'],
  afterRequest: ['c Te acabo de mandar la solicitud.\na ¡Vista! Miro la agenda.'],
  afterConfirm: ['c ¡Qué bien, gracias! 🎉', 'c Apuntado.\na ¡Nos vemos!'],
};

const ar: BookingTalk = {
  notes: ['كما اتفقنا، سنكون ثلاثة أشخاص.', 'يمكنني الحضور قبل الموعد بنصف ساعة.'],
  declineReasons: ['أنا خارج المدينة في ذلك اليوم، الأسبوع التالي متاح بالكامل.'],
  cancelReasons: ['ابنتي مريضة، أعتذر جداً. لنجد يوماً آخر.'],
  afterRequest: ['c أرسلت الطلب الآن.\na وصلني، سأراجع جدولي.'],
  afterConfirm: ['c شكراً جزيلاً 🎉', 'c ممتاز!\na إلى اللقاء قريباً.'],
};

export const BOOKING_TALK: { readonly [Name in Language]: BookingTalk } = { en, it, de, fr, es, ar };
