import { describe, expect, it } from 'vitest';
import { optionLabel } from '../../../functions/pages/declare/option-labels.ts';
import { questionAt } from '../../../rules/forms/walk.ts';
import { openService } from '../whole-service.ts';
import { type ChosenFile, personAt } from './person.ts';
import { byKeys, easiest, hardest, ways } from './way.ts';

const deposits = '/deposits/taken';
const denied = '/identityDocuments/denied';
const kept = '/identityDocuments/kept';
const corridors = '/recruitment/corridors';
const corridor = `${corridors}/rows/*`;
/** What a page on paper shows of it. */
const policy: ChosenFile = {
  name: 'policy.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Nobody keeps the passport of a worker.\n'),
};
const known = new Set<string>();

describe('a declarant goes from the start page to a dispute of what was found', () => {
  it.each(ways(easiest, byKeys, hardest))('%s', async (_words, way) => {
    const { address } = await openService();
    const person = await personAt(address, way, known);
    const { page, main, text, follow, type, choose, tick, select, typeDay, attach, reads } = person;
    const asked = (pointer: string) => ({ words: text.law(questionAt('supplier', pointer)?.title ?? '').text });
    const option = (pointer: string, value: string | boolean) => ({
      words: text.law(optionLabel(pointer, value) ?? '').text,
    });

    await person.signIn('Declarant');
    await follow('my.register');
    await type('my.register.name', 'Kestrelford Software Ltd');
    await tick('my.register.kinds', 'my.kind.supplier');
    await select('my.register.country', text.country('QA'));
    await type('my.register.scheme', 'QA-CR');
    await type('my.register.id', '12345');
    await follow('my.register.send');
    await follow('my.overview.declare', { form: text.say('form.supplier') });

    await follow('declare.topic.recruitment');
    await follow('declare.row-add', { row: text.law(questionAt('supplier', corridors)?.row ?? '').text });
    await select(asked(`${corridor}/from`), text.country('NP'));
    await select(asked(`${corridor}/to`), text.country('QA'));
    await choose(asked(`${corridor}/workerType`), option(`${corridor}/workerType`, 'general'));
    await type(asked(`${corridor}/recruits`), '40');
    await follow('declare.fees.open');
    await follow('declare.table.open');
    const template = await person.save('upload.fees.csv');
    const payer = option(`${corridor}/fees/*/payer`, 'employer').words;
    const filledIn = template.bytes.toString().replaceAll(',40,,', `,40,"${payer}",`);
    await attach('upload.fees.file', { name: template.name, mimeType: 'text/csv', buffer: Buffer.from(filledIn) });
    await follow('declare.table.send');
    await follow('declare.save-later');

    await follow('declare.topic.deposits');
    await choose(asked(deposits), 'declare.not-known');
    await follow('declare.save-later');

    await follow('declare.topic.identityDocuments');
    await choose(asked(denied), option(denied, false));
    await choose(asked(kept), option(kept, true));
    await person.resend('declare.save');
    await person.unfold('evidence.more');
    await follow('evidence.pick-open');
    await follow('evidence.add');
    await type('evidence.name', 'Policy on passports');
    await tick('evidence.confirm', 'evidence.confirmed');
    await follow('evidence.to-file');
    await attach('evidence.file', policy);
    await follow('evidence.send');
    // The one that was just kept is chosen already.
    expect(await main.getByRole('checkbox', { name: 'Policy on passports' }).isChecked()).toBe(true);
    await follow('evidence.pick');
    await reads('evidence.pick-count', { count: 1 });
    await follow('declare.save-later');

    await follow('declare.tasks.check');
    await reads('declare.preview.title');
    await follow({ part: `${text.say('declare.row-change')} ${asked(deposits).words}` });
    await choose(asked(deposits), option(deposits, false));
    await follow('declare.save-later');
    await follow('declare.tasks.check');
    await follow('declare.check.sign');
    await typeDay('declare.sign.from', ['1', '1', '2025']);
    await typeDay('declare.sign.to', ['31', '12', '2025']);
    await type('declare.sign.name', 'A. Signatory');
    await type('declare.sign.role', 'Director');
    await choose('declare.sign.authorised', 'declare.sign.yes');
    for (const mark of ['declare.sign.true', 'declare.sign.nobody-named', 'declare.sign.kept'] as const) {
      await tick('declare.sign.confirm', mark);
    }
    await follow('declare.sign.send');
    await reads('my.result.declared');
    await reads('my.result.receipt');
    await person.resend('my.result.print');
    expect(await page.locator('details:not([open])').count()).toBe(0);

    await follow({ part: text.say('disputes.finding.link') });
    await type('disputes.finding.label', 'A locker of their own is what they asked for.');
    await follow('disputes.send');
    await reads('disputes.raised');
    await reads({ words: 'A locker of their own is what they asked for.' });
    await person.leave();
  });
});
