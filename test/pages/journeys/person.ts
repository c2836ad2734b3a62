import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { MessageKey } from '../../../functions/pages/texts/messages.ts';
import { createSpeaker, type Values } from '../../../functions/pages/texts/speaker.ts';
import { look } from '../browser.ts';
import { arrivals } from './arrival.ts';
import { keyboardOn, pointerOn } from './hands.ts';
import type { Way } from './way.ts';

/** What is written into a date input. */
type Day = readonly [day: string, month: string, year: string];
/** A file as somebody chooses it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
/** What stands on a page: by the name of the text, or in words that are the same in every language. */
type Name = MessageKey | { words: string } | { part: string };

/**
 * Somebody who goes their way through the pages, and finds everything by what it is called in their language.
 * @param known the kinds of pages on which no barriers are looked for any more; where left out, on none
 */
export async function personAt(address: string, way: Way, known?: Set<string>) {
  const { language, hands: kind, width } = way;
  const text = createSpeaker(language);
  const hasTouch = kind === 'pointer' && width === 320;
  const seen = await look({ ...way, hasTouch });
  const { page } = seen;
  // From the beginning: asked only where a file is to be chosen, the browser may come too late.
  page.on('filechooser', () => undefined);
  const main = page.getByRole('main');
  const hands = kind === 'pointer' ? pointerOn(hasTouch) : keyboardOn(page);
  const arrive = arrivals(seen, text, way, known);

  function called(name: Name, values?: Values) {
    if (typeof name === 'string') return { name: text.say(name, values), exact: true };
    return 'words' in name ? { name: name.words, exact: true } : { name: name.part, exact: false };
  }
  const link = (within: Locator, name: Name, values?: Values) =>
    within
      .getByRole('link', called(name, values))
      .or(within.getByRole('button', called(name, values)))
      .and(page.locator(':not([tabindex="-1"])'))
      .first();
  const group = (name: Name) => main.getByRole('group', called(name)).first();
  const field = (name: Name) => {
    const { name: words, exact } = called(name);
    return main.getByLabel(words, { exact }).first();
  };

  /** Presses it, and waits for what comes of that. */
  async function press<T>(target: Locator, outcome: () => Promise<T>): Promise<T> {
    await hands.reach(target);
    const [came] = await Promise.all([outcome(), hands.press(target)]);
    return came;
  }

  async function leave(target: Locator, options?: { isSamePage?: boolean }) {
    await press(target, () => page.waitForNavigation());
    await arrive(options);
  }

  /** Follows a link or sends a form, to another page. */
  const follow = (name: Name, values?: Values) => leave(link(main, name, values));
  /** Sends a form that comes back. */
  const resend = (name: Name) => leave(link(main, name), { isSamePage: true });
  /** The link before the page, to where it belongs. */
  const goUp = () => leave(page.locator('.govuk-back-link'));
  /** The navigation, which a small window with JavaScript keeps closed. */
  async function visit(name: MessageKey) {
    const menu = page.getByRole('button', { name: text.say('frame.menu'), exact: true });
    if (await menu.isVisible()) await press(menu, async () => undefined);
    await leave(link(page.getByRole('banner'), name));
  }

  async function unfold(name: Name) {
    const summary = main
      .locator('summary')
      .filter({ hasText: called(name).name })
      .first();
    await press(summary, async () => undefined);
    expect(await summary.evaluate((each) => each.parentElement?.hasAttribute('open')), String(name)).toBe(true);
  }
  const type = (name: Name, words: string) => hands.write(field(name), words);
  const choose = async (question: Name, answer: Name) =>
    hands.choose(group(question).getByRole('radio', called(answer)).first());
  const tick = async (question: Name, answer: Name) =>
    hands.choose(group(question).getByRole('checkbox', called(answer)).first());
  const select = (name: Name, entry: string) => hands.select(field(name), entry);
  async function typeDay(name: Name, day: Day) {
    for (const [index, part] of (['day', 'month', 'year'] as const).entries()) {
      const label = text.say(`declare.${part}`);
      await hands.write(group(name).getByRole('textbox', { name: label, exact: true }), day[index] ?? '');
    }
  }
  async function attach(name: Name, file: ChosenFile) {
    const chooser = await press(field(name), () => page.waitForEvent('filechooser'));
    await chooser.setFiles(file);
  }
  async function save(name: Name, values?: Values): Promise<{ name: string; bytes: Buffer }> {
    const saved = await press(link(main, name, values), () => page.waitForEvent('download'));
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  }

  const reads = async (name: Name, values?: Values) => {
    const { name: words } = called(name, values);
    expect((await main.innerText()).replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' '));
  };

  /** From the start page to where the work of somebody begins. */
  async function signIn(persona: string) {
    await page.goto(address);
    await arrive();
    await follow('start.button');
    await follow('sign-in.button');
    await follow({ words: persona });
  }

  return {
    ...{ page, main, text, arrive, signIn, follow, resend, goUp, visit, unfold },
    ...{ type, choose, tick, select, typeDay, attach, save, reads },
    leave: () => page.context().close(),
  };
}
