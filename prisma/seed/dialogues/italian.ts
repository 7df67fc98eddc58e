export const italian = [
  `c Ciao {artist}, ho visto i tuoi lavori e me ne sono innamorata 😍
a Ciao {customer}, che gentile! Hai già un'idea?
c Qualcosa di piccolo, botanico, che si possa nascondere.
a Perfetto, è proprio il mio mondo. Vuoi passare {day} per parlarne?
c Verso le {time} va bene?
a Benissimo, ti aspetto con un caffè ☕`,
  `c Scusami, sono bloccata sul raccordo, arrivo con un quarto d'ora di ritardo
a Tranquilla, a Roma è la normalità.
c Finalmente mi muovo!
a Guida piano. Il citofono è il secondo dall'alto.`,
  `a Come va dopo l'altro giorno?
c Benissimo! Mia madre non lo sa ancora 🙈
a Il segreto è al sicuro con me.
c>1 E comunque è venuto meglio di come lo immaginavo.
a Mi fa davvero piacere.`,
  `c Posso pagare con la carta?
a Certo, carta, contanti o bonifico.
c Ottimo, allora carta. La ricevuta mi serve per il lavoro, se possibile.
a Te la mando per e-mail la sera stessa.`,
  `c Per {day} avevamo detto alle {time}, giusto?
a Giusto. Mangia qualcosa prima e porta una maglia comoda.
c Agli ordini, capo!`,
  `c Una domanda: devo evitare il sole?
a Per due settimane sì. Poi protezione 50, sempre.
c Al mare non si può proprio resistere…
a* Il mare aspetta, la pelle no 😄
c Messaggio ricevuto.`,
  `c Mia cugina vorrebbe un buono regalo per il suo compleanno, li fate?
a Sì! Da 50 euro in su, scritto a mano.
c Facciamo 100, a nome Ginevra.
a Pronto per {day}. Ti faccio anche una bustina carina.
c Sei un tesoro.`,
];
