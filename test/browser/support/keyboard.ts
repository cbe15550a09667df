import type { Page } from 'playwright-core';

export interface FocusStop {
  readonly name: string;
  readonly visible: boolean;
  readonly html: string;
}

/**
 * What has the focus now: its name, and whether one sees that it has it. Seen means that an outline, a shadow, a border or a background of
 * the element, or of what is drawn for it beside or around it, differs from when it has not.
 */
const DESCRIBE_FOCUS = `(async () => {
  // What slides or fades in with the focus is there after two frames.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const focused = document.activeElement;
  const drawn = [focused, focused.nextElementSibling, focused.parentElement].filter(Boolean);
  const looks = () => drawn.map((one) => {
    const style = getComputedStyle(one);
    const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? 'none' : style.outlineColor + style.outlineWidth;
    return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.clipPath, style.transform].join(' ');
  }).join('|');
  const box = focused.getBoundingClientRect();
  const withFocus = looks();
  focused.blur();
  const without = looks();
  focused.focus({ preventScroll: true });
  const labels = [...(focused.labels ?? [])].map((label) => label.textContent).join(' ');
  const name = focused.getAttribute('aria-label') || labels || focused.textContent || '';
  return {
    name: name.trim(),
    visible: withFocus !== without && box.bottom > 0 && box.top < innerHeight,
    html: focused.outerHTML.slice(0, 160),
  };
})()`;

/** Presses Tab up to `most` times, to the first stop whose name fits `until`, or until the focus leaves the page. */
export async function focusStops(page: Page, most: number, until?: RegExp): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>('document.activeElement === document.body || !document.hasFocus()')) break;
    let stop = await page.evaluate<FocusStop>(DESCRIBE_FOCUS);
    // A busy machine draws later; what is never drawn stays unseen.
    for (let look = 0; look < 5 && !stop.visible; look++) {
      await page.waitForTimeout(100);
      stop = await page.evaluate<FocusStop>(DESCRIBE_FOCUS);
    }
    stops.push(stop);
    if (until?.test(stop.name)) break;
  }
  return stops;
}
