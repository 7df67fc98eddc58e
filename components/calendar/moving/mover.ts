import type { KeyboardEvent } from 'react';
import type { Block } from '@/components/calendar/grid/blocks';
import { drawGhost } from '@/components/calendar/grid/ghost';
import {
  dayIndexOf,
  daysLater,
  endOf,
  lengthened,
  movedTo,
  type Place,
  placeOfBlock,
  resizedTo,
  type Sheet,
  stepped,
} from '@/components/calendar/moving/moved';
import { isImpossible, type Obstacle, obstacleTo } from '@/components/calendar/moving/obstacles';
import type { Grip, Hand } from '@/components/calendar/moving/pointer-drag';
import { extentOf } from '@/components/calendar/time/axis';
import type { CalendarView } from '@/contract/schemas/calendar';

/** What is said of a place: short on the ghost, whole to who listens. */
export type PlaceWords = { readonly time: string; readonly against: string; readonly whole: string };

/** What is on the screen, and what comes of moving it. */
export type Scene = {
  readonly sheet: Sheet;
  readonly calendar: CalendarView;
  readonly blocks: readonly Block[];
  readonly now: number;
  readonly columns: HTMLElement | null;
  readonly ghost: HTMLDivElement | null;
  readonly wordsOf: (place: Place, obstacle: Obstacle | null) => PlaceWords;
  readonly say: (event: 'begun' | 'put-back' | 'immovable' | { readonly at: string }) => void;
  /** It was put somewhere else, and can be. */
  readonly onMoved: (block: Block, place: Place) => void;
  /** It was put where it cannot be. */
  readonly onImpossible: (words: PlaceWords) => void;
};

type Moving = {
  readonly block: Block;
  readonly by: 'hand' | 'keys';
  readonly from: Place;
  readonly edge: Grip['edge'];
  /** From the hand up to the upper edge of the block, or down to the lower one, in minutes of the axis. */
  readonly reach: number;
  place: Place;
};

const areSame = (a: Place, b: Place): boolean => a.startsAt === b.startsAt && a.minutes === b.minutes;

/** Moves blocks, by hand and by keys. Nothing is rendered for it: only the ghost is drawn, which stays until `release`. */
export class Mover {
  #moving: Moving | null = null;

  constructor(private readonly scene: () => Scene) {}

  /** Takes a block up by hand. */
  take = ({ blockId, edge }: Grip, hand: Hand): boolean => {
    const { blocks, sheet } = this.scene();
    const block = blocks.find(({ id }) => id === blockId);
    const day = block && sheet.days[dayIndexOf(sheet.days, block.startsAt)];
    const rows = block && day ? extentOf(sheet.axis, day, block.startsAt, block.endsAt) : null;
    // What began before the days shown cannot be taken by where it goes on.
    if (!block?.act || !rows) return false;
    const reach = (edge === 'end' ? rows.bottom : rows.top) - this.#height(hand);
    this.#begin({ block, by: 'hand', edge, reach });
    return true;
  };

  move = (hand: Hand): void => {
    const one = this.#moving;
    if (!one) return;
    const { sheet } = this.scene();
    const last = sheet.days.length - 1;
    const column = Math.min(Math.max(Math.floor(hand.x * sheet.days.length), 0), last);
    const day = sheet.days[one.edge === 'end' ? dayIndexOf(sheet.days, one.from.startsAt) : column];
    const at = this.#height(hand) + one.reach;
    if (day)
      this.#put(one, one.edge === 'end' ? resizedTo(one.from, sheet, day, at) : movedTo(one.from, sheet, day, at));
  };

  /** Begins to move a block by keys. */
  startByKeys = (block: Block): void => {
    if (block.act) this.#begin({ block, by: 'keys', edge: 'whole', reach: 0 });
    this.scene().say(block.act ? 'begun' : 'immovable');
  };

  /** Whether the key was for what is moved. */
  press = (event: KeyboardEvent): boolean => {
    const one = this.#moving;
    if (one?.by !== 'keys') return false;
    const { sheet, say, wordsOf } = this.scene();
    const next = placeAfterKey(one.place, sheet, event);
    if (next) {
      this.#put(one, next);
      say({ at: wordsOf(next, this.#obstacleTo(one)).whole });
    } else if (event.key === 'Enter') this.drop();
    else if (event.key === 'Escape' || event.key === 'Tab') this.putBack();
    else return false;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    return true;
  };

  /** Proposes it where it is; what cannot be there goes back. */
  drop = (): void => {
    const one = this.#moving;
    const { onMoved, onImpossible, wordsOf } = this.scene();
    const obstacle = one && this.#obstacleTo(one);
    if (!one || areSame(one.place, one.from)) this.putBack();
    else if (isImpossible(obstacle)) {
      this.release();
      onImpossible(wordsOf(one.place, obstacle));
    } else onMoved(one.block, one.place);
  };

  putBack = (): void => {
    if (!this.#moving) return;
    this.release();
    this.scene().say('put-back');
  };

  /** Takes the ghost away: nothing is moved any more. */
  release = (): void => {
    if (this.#moving) this.#lift(this.#moving.block.id, false);
    this.#moving = null;
    drawGhost(this.scene().ghost, null);
  };

  #begin(grip: Omit<Moving, 'from' | 'place'>): void {
    this.release();
    const from = placeOfBlock(grip.block);
    const one = { ...grip, from, place: from };
    this.#moving = one;
    this.#lift(grip.block.id, true);
    this.#draw(one);
  }

  #put(one: Moving, place: Place): void {
    if (areSame(one.place, place)) return;
    one.place = place;
    this.#draw(one);
  }

  #draw(one: Moving): void {
    const { sheet, ghost, wordsOf } = this.scene();
    const { place } = one;
    const column = dayIndexOf(sheet.days, place.startsAt);
    const day = sheet.days[column];
    const rows = day && extentOf(sheet.axis, day, place.startsAt, endOf(place));
    const obstacle = this.#obstacleTo(one);
    const { time, against } = wordsOf(place, obstacle);
    const state = isImpossible(obstacle) ? 'bad' : obstacle ? 'warn' : 'fine';
    drawGhost(ghost, rows ? { ...rows, column, columns: sheet.days.length, time, words: against, state } : null);
  }

  #obstacleTo({ block, place }: Moving): Obstacle | null {
    const { calendar, now } = this.scene();
    return obstacleTo({ place, entry: block.entry, calendar, now });
  }

  #height({ y }: Hand): number {
    return y * this.scene().sheet.axis.minutes;
  }

  #lift(blockId: string, isLifted: boolean): void {
    const found = this.scene().columns?.querySelectorAll(`[data-block="${CSS.escape(blockId)}"]`) ?? [];
    for (const one of found) one.toggleAttribute('data-lifted', isLifted);
  }
}

/** Arrows go by steps and days, with Shift they make longer and shorter; null for other keys. */
function placeAfterKey(place: Place, sheet: Sheet, { key, shiftKey }: KeyboardEvent): Place | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const steps = key === 'ArrowDown' ? 1 : -1;
      return shiftKey ? lengthened(place, sheet, steps) : stepped(place, sheet, steps);
    }
    case 'ArrowLeft':
    case 'ArrowRight':
      return shiftKey ? place : daysLater(place, sheet, key === 'ArrowRight' ? 1 : -1);
    default:
      return null;
  }
}
