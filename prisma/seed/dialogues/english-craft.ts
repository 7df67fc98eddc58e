import type { Craft } from '@/prisma/seed/cast';

/** Talk about the work itself, by craft. */
export const englishCraft: { readonly [Name in Craft]: readonly string[] } = {
  tattoo: [
    `c I'd like a small fern on the inside of the forearm, about 9 cm.
a Lovely. Single needle, or a bit bolder so that it ages well?
c What would you do?
a Bolder stem, fine leaves. In ten years you will still see a fern and not a feather.
c>4 You convinced me with the feather.
a I'll draw two versions until {day}.`,
    `a The drawing is ready. Three leaves left, four right, slightly bent with the muscle.
c Could the top lean towards the wrist?
a Yes. It also follows the vein then, looks alive.
c Can't wait 🌿
a Don't put cream on the arm that morning please.`,
    `c How do I take care of it the first days?
a Keep the film on for three days, then lukewarm water, mild soap, pat dry. Thin layer of cream twice a day.
c No swimming I guess?
a No swimming, no sauna, no sun for two weeks.
c>4 My holiday is in three weeks. Phew.
a Then sunscreen, 50, every two hours. Promise.
c Promise!`,
    `c It's peeling and looks a bit dull, is that normal?
a Completely. It looks like an old sticker for a week, then it comes back.
c Ok, not touching it.
a Not even a little.
c … ok 😇`,
    `c Does it hurt on the ribs?
a Honest answer: more than on the arm. We do breaks whenever you want.
c And on the ankle?
a Short and nasty, but it is over in half an hour.
c Arm it is.`,
    `c Can you cover an old star? It is from 2009 and so is the quality.
a Send me its size and how dark it is.
c About 4 cm, faded blue, thick outline.
a Then we need something with dark parts on top of the lines. A magpie? A thistle?
c A magpie!! Yes. My grandmother fed them.
a>5 Then we make it her magpie.
c I might cry in your chair, be warned.`,
    `a Could you stop by for two minutes so I can measure the shoulder?
c Today at {time}?
a Works. Bring the shirt you'd wear in summer, I want to see where the edge is.
c Will do`,
  ],
  nails: [
    `c Hi! Gel or BIAB if my nails split at the sides?
a BIAB. It bends with the nail, gel would chip right there.
c And how long does it hold?
a Three weeks, four if you don't open parcels with them.
c>4 I feel watched.
a Everyone does it 😄`,
    `c For the wedding I want milky white, short almond, maybe one tiny pearl.
a On the ring finger or the little one?
c The little one. Subtle.
a Beautiful. Let's do a trial on {day} so we see it in daylight.
c Yes please, {time}?
a Perfect.`,
    `c One nail broke 😭 can you fix it before {day}?
a Poor thing. Come at {time}, it takes twenty minutes.
c You saved my weekend.
a Keep the piece if you still have it, helps with the shape.
c It's in my coat pocket, together with my dignity`,
    `a New colours are here: a proper tomato red, "wet stone" and a green like old bottles.
c BOTTLE GREEN
a I had a feeling.
c Keep it for me, I'm in next {day}.`,
    `c Do you remove gel from another salon as well?
a Yes, gently, with patience. I never pull.
c The last place pulled.
a That's why they split. Six weeks of care and you'll see a difference.
c Ok I trust you`,
    `c Could we do the little moons again but in silver?
a Half moons at the base, or the sky with the moon?
c The base ones.
a With matte or shine on top?
c Matte! And thank you for remembering.`,
  ],
  'make-up': [
    `c I never wear make-up and I'm getting married. Help.
a Congratulations! Then we make you look like you after a very good night's sleep.
c That's exactly the sentence I needed.
a Trial first: bring a photo of the dress and a white shirt.
c Does {day} {time} work?
a It does 💛`,
    `c My skin gets shiny after an hour under lights. It's for television.
a Then thin layers, powder only where needed, and I stay until you are on.
c You'd stay?
a For live broadcasts always.
c>2 What do I bring?
a A moisturised face and the colour of your jacket.`,
    `a How did it hold yesterday?
c Eleven hours, rain, two uncles crying on my shoulder. Perfect.
a I'm putting that on my website.
c Please do, name and all.`,
    `c I react to perfume in products. Do you have something without?
a My whole base kit is free of perfume. I'll do a patch test behind the ear anyway.
c That's reassuring.
a Come ten minutes earlier then.`,
    `c Can you do my mother as well? She is 74 and suspicious.
a My favourite kind. Twenty minutes, very little product, lots of brows.
c She says "we will see".
a>3 That is practically a yes.
c From her it's a standing ovation.`,
    `c Do you travel? The venue is forty minutes outside.
a Yes, I charge the way only from sixty minutes on. Is there a window in the room?
c A huge one facing north.
a Best light there is. I'd start at {time} then.`,
  ],
  mehndi: [
    `c Hello! We are looking for bridal mehndi, both hands to the elbow and the feet.
a Congratulations! That is about five hours. We can split it over two evenings.
c Two evenings would be better, she can't sit that long.
a Then feet first, on {day}, hands the day after. The colour is deepest after two days.
c>4 Wonderful, that fits with the ceremony.
a Tell her: no water for as long as she can stand it.`,
    `c Is your paste natural? I read scary things about black henna.
a Only henna, lemon, sugar, lavender oil. I mix it the evening before. Never black.
c Thank you. And for children?
a Same, without the oil. They get butterflies and I get giggles 🦋
c There will be nine of them.
a I'll bring extra butterflies.`,
    `c Could you hide the groom's name in the pattern?
a Of course. How mean shall I be?
c Very. He says he will find it in a minute.
a Then it goes into the peacock's tail, mirrored.
c 😂😂 perfect
a>5 He'll need the whole reception.`,
    `a The stain should be dark brown by now, is it?
c Deep and even! On the palms nearly black.
a Warm hands, warm heart, my teacher used to say.
c My husband says thank you, he takes it as a compliment.`,
    `c For Eid, could you come to us? Five women, simple strips on the back of the hand.
a With pleasure. About fifteen minutes each. Evening before?
c Yes, from {time} if that's possible.
a>3 It is. Please keep a table and one bright lamp free.
c And food for you, obviously.
a I was hoping 😋`,
    `c How do I make the colour last?
a Lemon and sugar while it dries, then scrape, don't wash. Oil before showers.
c Coconut or olive?
a Whatever your kitchen has.`,
  ],
  photography: [
    `c Hi, we need portraits for our bakery's website. Flour in the air and so on.
a I'm in. What time does the first bread come out?
c 4:40 😬
a Then the light will be only your oven. That can look wonderful.
c>2 You'd really come at that hour?
a For warm bread, yes.`,
    `a The first selection is ready, forty pictures: https://example.com/gallery/bakery
c Number 12!!! and 31. My father looks like a film star.
a He refused to smile for an hour and then the cat came in.
c Of course the cat.
a I kept one with the cat, it's free.`,
    `c What should we wear for the family pictures?
a Quiet colours, no logos, and something you can sit on the ground in.
c The little one only wears her dinosaur jumper.
a>3 Then the dinosaur is part of the family.
c She approves 🦖`,
    `c If it rains on {day}?
a Then we do it in the arcades, it's dry and the light is soft. Or we move, no cost.
c Let's decide the evening before?
a Good plan. I look at the radar at {time} and write to you.`,
    `c Do we get the raw files?
a You get finished pictures in full size. Raw files are like unbaked dough.
c I'm a baker, I'd take the dough.
a Ha. Still no.`,
    `c Could you retouch the scar on my chin?
a I can. I would leave it, it is you. But it's your face, say the word.
c Leave it. You're right.
a Good. The green background then, or grey?
c Green.`,
    `c How many people can be in a group portrait in your studio?
a Eight sitting comfortably, eleven if they like each other.
c We are ten lawyers.
a>3 Then we do it outside.`,
  ],
};
