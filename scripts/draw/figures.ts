import { line, type Point, stem, walk } from '@/scripts/draw/botany';
import { seeded } from '@/tests/harness/seeded';

/** Outlines of people against the light. Each in a field of its own, placed by `put`. */
export const put = (body: string, x: number, y: number, size: number, { flip = false, turn = 0 } = {}) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${flip ? -size : size} ${size})">${body}</g>`;

const filled = (d: string) => `<path d="${d}" fill="#fff"/>`;

/** A woman's head from the side, hair in a knot; the face looks to the left. 400 wide, the chin near 0,0. */
export const profile = filled(
  'M-40 -395C-110 -390 -158 -345 -166 -285C-168 -268 -165 -254 -168 -243C-173 -226 -193 -200 -201 -184C-205 -175 -200 -169 -188 -166C-181 -164 -180 -159 -183 -153C-187 -146 -195 -141 -193 -134C-192 -129 -185 -127 -184 -123C-184 -118 -191 -115 -191 -108C-190 -99 -180 -97 -177 -89C-174 -81 -183 -72 -182 -58C-180 -38 -157 -31 -134 -33C-112 -35 -86 -40 -66 -49C-58 -20 -58 30 -72 66C-92 112 -190 130 -262 168C-322 200 -352 262 -366 340L390 340C392 250 360 178 300 142C240 108 150 96 122 52C104 20 112 -40 128 -84C150 -108 176 -150 180 -206C214 -214 246 -246 244 -288C242 -336 198 -362 158 -346C120 -388 40 -402 -40 -395Z',
);

/** Hair that got loose: over the crown, around the knot, at the nape. */
export const looseHair = () => {
  const random = seeded('loose hair');
  const parts: string[] = [];
  const around = (middle: Point, radius: number, from: number, to: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const turn = from + ((to - from) * random.between(0, 1000)) / 1000;
      const root = walk(middle, turn, radius * (0.9 + random.between(0, 12) / 100));
      const lean = turn + (random.chance(0.75) ? 1.45 : -1.45) + random.between(-40, 40) / 100;
      parts.push(
        line(
          stem(root, lean, random.between(14, 40), ((turn > -1.6 ? 1 : -1) * random.between(20, 120)) / 100, 8),
          0.45 + random.between(0, 5) / 10,
        ),
      );
    }
  };
  around({ x: 2, y: -232 }, 166, -2.7, -0.5, 90);
  around({ x: 192, y: -286 }, 60, -2.6, 2.2, 46);
  around({ x: 20, y: -150 }, 150, 0.2, 1.2, 36);
  return parts.join('');
};

/** Somebody who stands, seen from behind; feet at 0,0, 400 tall. */
export const standing = filled(
  'M0 -400C-19 -400 -30 -385 -29 -366C-28 -350 -20 -341 -14 -336L-15 -322C-40 -314 -60 -306 -66 -284C-74 -246 -80 -206 -82 -172C-82 -164 -70 -162 -67 -170C-60 -200 -54 -232 -48 -256C-47 -222 -50 -198 -52 -176C-54 -120 -46 -60 -44 -8C-44 0 -14 0 -13 -8C-10 -60 -8 -110 -2 -160C6 -110 8 -60 12 -8C13 0 42 0 42 -8C46 -60 54 -120 52 -176C50 -198 48 -222 48 -256C54 -232 60 -200 66 -170C70 -162 82 -164 82 -172C80 -206 74 -246 66 -284C60 -306 40 -314 16 -322L15 -336C22 -341 29 -350 30 -366C30 -385 19 -400 0 -400Z',
);

/** A dancer in a long skirt, one arm up; feet at 0,0, 420 tall. */
export const dancer = filled(
  'M-8 -360C-22 -360 -32 -349 -31 -335C-30 -323 -24 -316 -17 -312L-18 -298C-40 -292 -52 -282 -70 -258C-90 -232 -112 -214 -136 -204C-144 -200 -140 -190 -131 -192C-102 -200 -76 -218 -54 -242C-50 -246 -46 -250 -43 -252C-40 -232 -38 -216 -40 -200C-70 -150 -120 -80 -150 -26C-120 -8 -60 -2 -12 -2C-12 2 14 2 14 -2C60 -4 108 -12 132 -30C100 -90 62 -150 36 -200C34 -222 38 -244 44 -262C58 -296 70 -340 84 -388C90 -410 96 -424 88 -428C78 -432 72 -416 66 -396C56 -360 42 -322 24 -304C16 -300 8 -299 0 -298L0 -312C8 -316 15 -324 15 -336C16 -350 6 -360 -8 -360ZM-8 -376a14 13 0 1 0 0.1 0Z',
);

/** Somebody with an umbrella, walking; feet at 0,0, 430 tall. */
export const umbrella = `${filled('M-150 -330C-140 -400 -70 -446 6 -446C86 -446 150 -398 160 -326C140 -342 116 -342 100 -326C80 -346 40 -346 8 -328C-22 -346 -60 -346 -84 -328C-104 -344 -130 -346 -150 -330Z')}${filled('M4 -340L10 -340L12 -190L4 -190Z')}${filled(
  'M-20 -330C-36 -330 -46 -317 -45 -301C-44 -288 -38 -280 -31 -276L-32 -266C-56 -256 -66 -238 -66 -206C-68 -160 -74 -120 -78 -92C-60 -84 -50 -84 -44 -84C-46 -56 -52 -30 -58 -6C-60 2 -30 2 -28 -4C-22 -30 -16 -54 -12 -78C-2 -52 8 -30 20 -4C24 4 50 0 46 -8C34 -34 26 -58 20 -86C28 -88 34 -90 36 -92C30 -130 24 -160 22 -190C20 -236 14 -258 -8 -266L-9 -276C-2 -280 5 -288 6 -301C6 -317 -5 -330 -20 -330Z',
)}`;
