import type { ElementHandle, Locator, Page } from 'playwright-core';
import * as z from 'zod';

/** What somebody does to a page, with a pointer or with keys. */
export interface Hands {
  /** Comes to where a target can be pressed, without pressing it. */
  reach: (target: Locator) => Promise<void>;
  /** Presses what was reached: a link, a button or what opens something. */
  press: (target: Locator) => Promise<void>;
  /** One of several choices, or a box to tick. */
  choose: (target: Locator) => Promise<void>;
  write: (target: Locator, words: string) => Promise<void>;
  /** Takes an entry of a list that opens, by its words. */
  select: (target: Locator, entry: string) => Promise<void>;
}

/** A mouse, or a finger on a screen that takes one. */
export function pointerOn(hasTouch: boolean): Hands {
  const press = (target: Locator) => (hasTouch ? target.tap() : target.click());
  return {
    reach: async () => undefined,
    press,
    choose: press,
    write: async (target, words) => {
      await press(target);
      await target.fill(words);
    },
    select: async (target, entry) => {
      await target.selectOption({ label: entry });
    },
  };
}

const mostTabs = 300;

const whereabouts = z.object({
  ...{
    there: z.boolean(),
    isBefore: z.boolean(),
    isSkip: z.boolean(),
    place: z.int(),
    name: z.string(),
    wrong: z.string().optional(),
  },
});

/** Where the focus is, seen from a target, and what is wrong with that. */
const lookFrom = async (element: ElementHandle) =>
  whereabouts.parse(
    await element.evaluate((target) => {
      const { document, innerWidth, innerHeight, getComputedStyle } = target.ownerDocument.defaultView;
      const at = document.activeElement;
      if (at === null || at === document.body)
        return { there: false, isBefore: true, isSkip: false, place: -1, name: '' };
      const labels = [...(at.labels ?? [])];
      const isMark = at.type === 'radio' || at.type === 'checkbox';
      const box = (isMark ? labels[0] : at).getBoundingClientRect();
      const styles = [getComputedStyle(at), ...labels.map((label) => getComputedStyle(label, '::before'))];
      const isRinged = styles.some(
        (style) => style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px'),
      );
      const { width, height, top, bottom, left, right } = box;
      const isSeen = Math.min(width, height) > 1 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return {
        there: at === target || (isMark && at.type === target.type && at.type === 'radio' && at.name === target.name),
        isBefore: (at.compareDocumentPosition(target) & 4) !== 0,
        isSkip: at.classList.contains('govuk-skip-link'),
        place: [...document.querySelectorAll('*')].indexOf(at),
        name: at.outerHTML.slice(0, 300),
        ...(isRinged ? {} : { wrong: 'Nothing shows that the focus is on it' }),
        ...(isSeen ? {} : { wrong: 'The focus is where nobody sees it' }),
      };
    }),
  );

/** Keys and nothing else. Throws where the Tab key does not lead to a target, or nobody can see where it leads. */
export function keyboardOn(page: Page): Hands {
  const { keyboard } = page;

  async function reach(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    if (element === null) throw new Error(`There is no ${target}.`);
    const isInMain = await element.evaluate((each) => each.closest('main') !== null);
    let now = await lookFrom(element);
    for (let tabs = 0; tabs < mostTabs && !now.there; tabs += 1) {
      const last = now;
      if (now.isSkip && isInMain) {
        await keyboard.press('Enter');
        // Until then, the focus would be taken away again.
        await page.waitForURL(/#main-content$/);
      }
      await keyboard.press(now.isBefore ? 'Tab' : 'Shift+Tab');
      now = await lookFrom(element);
      if (now.wrong !== undefined) throw new Error(`${now.wrong}: ${now.name} on ${page.url()}.`);
      if (now.place !== -1 && now.place === last.place && !now.there) {
        throw new Error(`The keyboard is caught in ${now.name} on ${page.url()}.`);
      }
    }
    if (!now.there) throw new Error(`The Tab key does not lead to ${target} on ${page.url()}.`);
  }

  return {
    reach,
    press: () => keyboard.press('Enter'),
    choose: async (target) => {
      await reach(target);
      await keyboard.press('Space');
      // Of choices, the Tab key reaches only one; arrows lead from there to the others.
      for (let arrows = 0; arrows < 20 && !(await target.isChecked()); arrows += 1) await keyboard.press('ArrowDown');
      if (!(await target.isChecked())) throw new Error(`The arrow keys do not lead to ${target}.`);
    },
    write: async (target, words) => {
      await reach(target);
      await keyboard.press('ControlOrMeta+A');
      await keyboard.insertText(words);
    },
    select: async (target, entry) => {
      await reach(target);
      const entries = await target.getByRole('option').allTextContents();
      const steps = entries.indexOf(entry) - entries.indexOf(await target.locator('option:checked').innerText());
      for (let step = 0; step < Math.abs(steps); step += 1) await keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
  };
}
