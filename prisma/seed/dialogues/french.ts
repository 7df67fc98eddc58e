export const french = [
  `c Bonjour {artist}, est-ce que vous prenez de nouvelles clientes ?
a Bonjour {customer}, oui, avec plaisir ! C'est pour quelle occasion ?
c Le mariage de ma sœur, nous serons trois.
a Magnifique. Je vous propose un essai {day} vers {time}.
c C'est parfait pour nous 🥂
a Alors faites la demande ici, je confirme dans la journée.`,
  `c Je suis désolée, je serai en retard de dix minutes…
a Aucun souci, prenez votre temps.
c Merci, vous êtes un ange.`,
  `a Alors, le résultat a tenu ?
c Toute la nuit ! Même après la piste de danse 💃
a C'est le plus beau compliment.
c>3 Ma tante veut votre numéro.
a Donnez-lui mon lien, tout se passe ici.`,
  `c Est-ce que vos produits sont sans parfum ? J'ai la peau très sensible.
a Oui, toute la base. Je fais aussi un petit test avant.
c Me voilà rassurée, merci.`,
  `c On peut déplacer à {day} ?
a Oui, {time} est encore libre.
c Je prends !
a* C'est noté, à très vite ✨`,
];
