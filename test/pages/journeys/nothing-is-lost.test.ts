import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { questionAt } from '../../../rules/forms/walk.ts';
import { busyStore, openService } from '../whole-service.ts';
import { personAt } from './person.ts';
import { easiest } from './way.ts';

const member = ['declarant', 'declarant@example.org'] as const;
const body = { name: 'Kestrelford', kinds: ['supplier'], country: 'QA', identifiers: [{ scheme: 'QA-CR', id: '1' }] };
const created = z.object({ id: z.string() });
const headcount = { words: questionAt('supplier', '/workforce/headcount')?.title ?? '' };

describe('nothing that was typed is ever lost', () => {
  it.each([true, false])('whatever happens on the way to the service, with JavaScript (%s)', async (javaScript) => {
    const fault = busyStore();
    const service = await openService(fault);
    const { id } = await service.call(member, ['POST', '/parties'], created, body);
    const person = await personAt(service.address, { ...easiest, javaScript });
    const { page, main, resend, type, reads } = person;
    const field = main.getByLabel(headcount.words, { exact: true });
    const topic = `${service.address}/my/${id}/declare/supplier/workforce`;
    /** What stands there for whoever opens the page anew. */
    const kept = async () => {
      await page.goto(topic);
      return field.inputValue();
    };
    await person.signIn('Declarant');

    await page.goto(topic);
    await type(headcount, 'about forty');
    await resend('declare.save');
    await page.goBack();
    expect(await field.inputValue(), 'back after a mistake').toBe('about forty');
    await type(headcount, '41');
    await resend('declare.save-later');
    await page.goBack();
    expect(await field.inputValue(), 'back after it was saved').toBe('41');
    await type(headcount, '42');
    await resend('declare.save-later');
    expect(await kept()).toBe('42');

    await type(headcount, '43');
    fault.isBusy = true;
    await resend('declare.save-later');
    await reads('declare.not-saved-busy');
    expect(await field.inputValue(), 'after 503').toBe('43');
    fault.isBusy = false;
    await resend('declare.save-later');
    expect(await kept()).toBe('43');

    await type(headcount, '44');
    await page.context().setOffline(true);
    await main.getByRole('button', { name: person.text.say('declare.save-later') }).click();
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.context().setOffline(false);
    await page.reload();
    expect(await kept(), 'sent again once the connection is back').toBe('44');

    await type(headcount, '45');
    await page.context().clearCookies({ name: '__Host-session' });
    await resend('declare.save-later');
    await reads('sign-in.kept');
    await resend('sign-in.button');
    await resend({ words: 'Declarant' });
    await resend('session.resend.button');
    expect(await kept(), 'after the session has ended').toBe('45');

    await page.goto(`${service.address}/my/register`);
    await type('my.register.name', 'Twice Ltd');
    await person.tick('my.register.kinds', 'my.kind.supplier');
    await person.select('my.register.country', person.text.country('QA'));
    await type('my.register.scheme', 'QA-CR');
    await type('my.register.id', '2');
    await main.getByRole('button', { name: person.text.say('my.register.send') }).dblclick();
    await page.waitForURL(/\/my\/[0-9a-f-]{36}$/);
    await page.goto(`${service.address}/my`);
    expect(await main.getByRole('link', { name: 'Twice Ltd' }).count(), 'pressed twice').toBe(1);
    await person.leave();
  });
});
