import type { Page } from 'playwright-core';

const mostTabs = 150;

/** The name of what has the focus: of a field its label, of a choice its question and answer. */
const calledAs = `(() => {
  const focused = document.activeElement;
  const words = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const label = words(focused.labels?.[0]);
  const legend = words(focused.closest?.('fieldset')?.querySelector('legend'));
  if (focused.type === 'radio' || focused.type === 'checkbox' || focused.closest?.('.govuk-date-input')) return legend + ' ' + label;
  return label || words(focused);
})()`;

/** Somebody who has a keyboard and nothing else. */
export function keysOn(page: Page) {
  const { keyboard } = page;

  /** Goes on with the Tab key until the focus is on what a person calls so; never with a mouse. */
  async function reach(name: string | RegExp): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      await keyboard.press('Tab');
      const called = String(await page.evaluate(calledAs));
      if (typeof name === 'string' ? called === name : name.test(called)) return;
    }
    throw new Error(`The Tab key does not reach "${name}" on ${page.url()}.`);
  }

  async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
    await reach(name);
    await keyboard.press(key);
  }

  async function follow(name: string | RegExp): Promise<void> {
    await reach(name);
    await Promise.all([page.waitForNavigation(), keyboard.press('Enter')]);
  }

  async function type(name: string | RegExp, text: string): Promise<void> {
    await reach(name);
    await keyboard.type(text);
  }

  async function typeDay(name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
    await type(`${name} Day`, day);
    await type(`${name} Month`, month);
    await type(`${name} Year`, year);
  }

  return { press, follow, type, typeDay };
}
