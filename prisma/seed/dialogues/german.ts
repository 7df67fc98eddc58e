export const german = [
  `c Hallo {artist}, nimmst du gerade neue Kundschaft an?
a Hallo {customer}, ja, ein paar Plätze sind noch frei.
c Super. Ich hätte gern etwas Grafisches, nichts Verspieltes.
a Dann bist du bei mir richtig. Passt dir {day} um {time} für ein kurzes Gespräch?
c Passt perfekt.
a Bring gern Bilder mit, die du magst. Auch solche, die du nicht magst.`,
  `c Sorry, die S-Bahn fällt aus. Ich nehme das Rad, 15 Minuten später?
a Kein Stress, ich setze Tee auf.
c Bin da, komplett durchnässt 🌧️
a Handtuch liegt bereit.`,
  `c Kann ich den Termin um eine Stunde nach hinten schieben?
a Leider sitzt danach schon jemand. {day} um {time} wäre noch frei.
c>2 Nehme ich! Schicke gleich die Anfrage.
a Danke, dann bestätige ich sie heute Abend.`,
  `a Wie sieht es nach der ersten Woche aus?
c Es schuppt etwas, aber die Linien sind gestochen scharf.
a So soll es sein. Nicht kratzen, dünn eincremen.
c Jawohl. Meine Kollegin will jetzt übrigens auch.
a Schick sie vorbei 😄`,
  `c Gibt es bei euch eine Quittung mit ausgewiesener Steuer?
a Klar, kommt automatisch per E-Mail.
c Wunderbar, danke.`,
  `c Ich bin unentschlossen: lieber Unterarm oder Wade?
a Wo schaust du öfter hin?
c Ehrlich gesagt nie auf meine Wade.
a Dann kennst du die Antwort.
c>4 Stimmt. Unterarm.`,
];
