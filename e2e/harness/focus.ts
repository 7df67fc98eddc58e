/** What has the focus, in a few words. Runs in the page. */
export function nameOfFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '(nothing)';
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const label = isField ? element.labels?.[0]?.textContent : null;
  const words = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
  return `${element.localName} “${words.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}”`;
}

/**
 * What is wrong with what has the focus for somebody who has only keys, or nothing: the page does not hear it yet, no ring is
 * drawn around it, the ring is cut off, or it lies out of sight or under a bar. Runs in the page.
 */
export function faultOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus';
  if (!Object.keys(element).some((key) => key.startsWith('__reactProps$'))) return 'the page does not hear it yet';
  if (!element.matches(':focus-visible')) return 'the browser does not hold its focus worth showing';

  const ringOf = (one: Element, part?: '::after'): number | null => {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(one, part);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/[,/] 0\)$/.test(outlineColor);
    return isDrawn ? Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) : null;
  };
  // A link may wear its ring around the card that it stands for, a field around its label or its frame.
  const { offsetParent, parentElement } = element;
  const { worn, ring } = [
    { worn: offsetParent, ring: ringOf(element, '::after') },
    ...[element.closest('label'), element, parentElement].map((one) => ({ worn: one, ring: one && ringOf(one) })),
  ].find((one) => one.ring !== null) ?? { worn: null, ring: null };
  if (!worn || ring === null) return 'no ring is drawn around it';
  // Of a card, its link has to be seen whole; of what is hidden in its label, the label.
  const [box] = (worn.localName === 'label' ? worn : element).getClientRects();
  if (!box) return 'it has no place on the screen';

  // Of a long text the browser brings the caret into sight; its frame may go on below.
  const isLong = element instanceof HTMLTextAreaElement;
  const frame = worn.getBoundingClientRect();
  for (let around = worn.parentElement; around && around !== document.body; around = around.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(around);
    const pane = around.getBoundingClientRect();
    const isCutAtSides =
      overflowX !== 'visible' && (frame.left - ring < pane.left - 0.5 || frame.right + ring > pane.right + 0.5);
    const isCutAbove =
      !isLong &&
      overflowY !== 'visible' &&
      (frame.top - ring < pane.top - 0.5 || frame.bottom + ring > pane.bottom + 0.5);
    if (isCutAtSides || isCutAbove) return `its ring is cut off by ${around.localName}.${around.className}`;
    if (position === 'fixed') break;
  }

  const seen = {
    left: Math.max(box.left, 0),
    top: Math.max(box.top, 0),
    right: Math.min(box.right, innerWidth),
    bottom: Math.min(box.bottom, innerHeight),
  };
  const isHuge = isLong || box.height > innerHeight / 2;
  const isWhole = box.width - (seen.right - seen.left) < 1 && box.height - (seen.bottom - seen.top) < 1;
  if (!(isHuge || isWhole)) return 'it lies out of sight';
  // The middle, and four points near its corners: round ones have nothing at the very corner.
  const corners = [0.2, 0.8].flatMap((x) => [0.2, 0.8].map((y) => [x, y]));
  const firstLine = [0.5, 16 / (seen.bottom - seen.top)];
  for (const [x = 0, y = 0] of isLong ? [firstLine] : [[0.5, 0.5], ...(isHuge ? [] : corners)]) {
    const at = [seen.left + (seen.right - seen.left) * x, seen.top + (seen.bottom - seen.top) * y] as const;
    const above = document.elementFromPoint(...at);
    if (!(above && (worn.contains(above) || element.contains(above)))) {
      return `it lies under ${above ? `${above.localName}.${above.className}` : 'nothing that is seen'}`;
    }
  }
  return '';
}
