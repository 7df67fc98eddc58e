/** Talk that any artist and customer have. Notation: see ../parse-dialogue.ts. */
export const englishGeneral = [
  `c Hi {artist}! A friend showed me your page. Are you taking new customers at the moment?
a Hi {customer}, welcome 🙂 Yes, a few places left this month.
c Great. How does it work, do I just ask for a time here?
a Exactly: choose a service, propose a start and tell me a bit about the idea. I confirm or suggest something else.
c>4 Perfect, I'll think about dates tonight.
a Take your time. I answer here most evenings.`,
  `c Is there parking near the studio?
a Two streets away there is a garage, the first hour is free. On {day} the street itself is usually fine too.
c Thanks! I'm coming with a small van, will that fit?
a Up to 2.10 m. Higher than that and the market square is better.
c It's 2.05. Close call 😅
a You'll make it. Breathe in.`,
  `c I'm so sorry, the train is standing still. I'll be ten minutes late
a No problem, tea is on. Come when you come.
c Moving again! 7 minutes
c At the door
a Coming down 👋`,
  `a Hello {customer}, quick reminder: we see each other on {day} at {time}. Please eat something before.
c I'll be there! Can I bring my sister to watch?
a Of course, one person is fine. There is a sofa and decent coffee.
c She says she comes for the coffee.
a Honest woman.`,
  `c Do you have gift vouchers?
a Yes, any amount from 50 up. I can write a name on it by hand.
c>2 Wonderful. For "Rosalind", 120 please.
a Done by {day}. Pick it up or shall I post it?
c I'll pick it up on the way from work, around {time}.
a*>5 See you then. Paying by card is fine.`,
  `c Can I pay by card or is cash better?
a Both work. Card, cash, or a transfer two days before.
c Card then.
a 👍`,
  `c Hey, did I leave a grey scarf at your place?
a You did! It has been keeping my chair warm.
c Oh good. I'll collect it next time.
a It is in the drawer with your name on it. Literally, I made a label.
c 😂 thank you`,
  `a How is everything after {day}?
c Really happy. My mother asked three times whether it is real.
a Best review I can get. If you find two minutes, a few words on my page help a lot.
c Already done last night ⭐⭐⭐⭐⭐
a You are lovely, thank you!`,
  `c Would {day} at {time} work instead? My shift changed again.
a That one is taken, sorry. An hour later?
c An hour later is even better.
a Then please send it as a request, so that neither of us forgets.
c Doing it now`,
  `c Can I see more of your recent work somewhere?
a Sure, the newest is here: https://example.com/portfolio/recent
c The third one from the top is exactly the mood I have in mind.
a That one took two sittings. We can go simpler.
c>4 Simpler in detail, same mood. If that makes sense.
a It does. I'll think in that direction.`,
  `c How far ahead are you booked?
a About three weeks. Weekday mornings go last, so that is your best chance.
c Mornings are good, I work late.
a Then look at {day}, {time}.
c Noted!`,
  `c Sorry for the silence, exams.
a Don't worry. How did they go?
c Passed everything except sleep.
a Then book something nice for yourself.
c That's why I'm writing 😄`,
  `c Is the studio accessible with a wheelchair? It's for my aunt.
a Yes, no steps, and the door is 95 cm wide. The treatment chair goes down quite far.
c And the bathroom?
a Also. Grab rail on the right side.
c Thank you for knowing that by heart.
a My father uses it every Sunday.`,
  `c What is your cancellation policy, just in case?
a Free until two days before. After that I ask you to move it rather than cancel, if you can.
c Fair enough.`,
  `a Small change: the studio's entrance is around the corner for two weeks, they are painting the front.
c Which corner, left or right when I face the bakery?
a Left. There's a paper arrow. A very artistic one.
c I'd expect nothing less.`,
  `c I have a nickel allergy, does that matter?
a Good that you say it. I'll note it and use the other tools. No problem at all.
c And plasters? I react to some.
ax I usually use the blue ones but
a I have hypoallergenic ones, and we can leave it open to the air as well.
c Amazing, thanks.`,
  `c Happy new studio! I saw the photos 🎉
a Thank you! More light, fewer stairs, same music.
c Please not the same music.
a>3 You get one song per visit. Choose wisely.`,
  `c Could you send me an invoice for last time? My employer pays half (long story).
a I love your employer. Which name and address?
c Same name, Harbour Road 12. No VAT number needed.
a Sent by e-mail a minute ago.
c Got it!`,
  `c Do you also do small groups? We would be four.
a Yes, up to five. With four I would plan the whole afternoon.
c Would {day} be possible?
a From {time} on, yes. Everyone picks something simple from a sheet, otherwise we sit there till midnight.
c That sounds like a party.
a It usually becomes one 🥳`,
  `c Are you open on the holiday next week?
a Closed that day, but I work the Saturday after.
c Saturday {time}?
a Write it in. I'll confirm when I'm back at the calendar.`,
  `c* Question: how long does it take in total, with talking and cleaning up?
a Plan half an hour more than the service says. I don't like to rush.
c Good, me neither.
a Then we will get along.`,
  `c I can't decide between two ideas, can I send you both in words?
a Please.
c One: very calm, lots of empty space. Two: busy, colourful, a bit wild.
a What do you wear every day? Calm or wild?
c Mostly calm… with one wild sock.
a Then number one, with one wild detail.
c>6 That is it. That is me.`,
  `s Hello {customer}, this is the front desk. {artist} is with a customer all day, can I help?
c Oh hi! Just wanted to know if I can come half an hour earlier on {day}.
s I looked: the half hour before is free. I told {artist}.
c Super, thank you!
s You're welcome. See you on {day}.`,
  `s Front desk here: your receipt was returned by your mail provider. Do you have another address?
c Mailbox full, my fault. Try again now please.
s Went through this time ✔️
c Thanks!`,
];
