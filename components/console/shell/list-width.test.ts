import { describe, expect, it } from 'vitest';
import { fitWidth, LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH, widthAfter } from '@/components/console/shell/list-width';

describe('the width of the list', () => {
  it('leaves room for both panes, whatever was remembered', () => {
    expect([fitWidth(10), fitWidth(9_000), fitWidth(412.4), fitWidth(Number('?'))]).toEqual([
      LEAST_WIDTH,
      MOST_WIDTH,
      412,
      USUAL_WIDTH,
    ]);
  });

  it('follows the arrows as the eye sees them', () => {
    expect(widthAfter('ArrowRight', 400, false)).toBe(424);
    expect(widthAfter('ArrowRight', 400, true)).toBe(376);
    expect(widthAfter('ArrowLeft', LEAST_WIDTH, false)).toBe(LEAST_WIDTH);
    expect([widthAfter('Home', 400, false), widthAfter('End', 400, false), widthAfter('Enter', 500, false)]).toEqual([
      LEAST_WIDTH,
      MOST_WIDTH,
      USUAL_WIDTH,
    ]);
    expect(widthAfter('a', 400, false)).toBeNull();
  });
});
