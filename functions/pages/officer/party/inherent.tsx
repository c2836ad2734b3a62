import { Details } from '../../components/details.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { PageCall } from '../../define-page.ts';
import { sayCode } from '../../my/finding-words.ts';
import type { ShownAssessment } from './open-party.ts';

interface InherentProps {
  inherent: ShownAssessment['inherent'];
  text: PageCall['text'];
}

/** What the trade, the places and the goods alone suggest, and on which facts and public tables that rests. */
export function Inherent({ inherent, text }: InherentProps) {
  if (inherent === undefined) return null;
  const speaking = inherent.factors.filter(({ level }) => level !== 'not_applicable' && level !== 'unanswered');
  return (
    <>
      <h3 class="govuk-heading-s">{text.say('officer.inherent', { level: text.say(`level.${inherent.level}`) })}</h3>
      <p class="govuk-body">{text.say('officer.inherent-apart')}</p>
      {speaking.length > 0 && (
        <Details summaryText={text.say('officer.inherent-why', { count: speaking.length })}>
          <ul class="govuk-list govuk-list--bullet">
            {speaking.map(({ title, level, message, rows = [] }) => (
              <li>
                <strong>
                  <LawWords text={text} english={title} />
                </strong>{' '}
                ({level === 'unanswered' || level === 'not_applicable' ? '' : text.say(`level.${level}`)})
                <br />
                {sayCode(message.code, text, message.parameters).map(({ text: words, lang }) => (
                  <span {...(lang === text.language ? {} : { lang, dir: 'ltr' })}>{words}</span>
                ))}
                {sourcesOf(rows).map((source) => (
                  <span class="govuk-hint app-block">{text.say('officer.source', source)}</span>
                ))}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

type Row = NonNullable<NonNullable<ShownAssessment['inherent']>['factors'][number]['rows']>[number];

/** The public tables that rows are of, each once. */
const sourcesOf = (rows: readonly Row[]) =>
  [...new Map(rows.map((row) => [row.table, row])).values()].map(({ title, table, edition }) => ({
    title: title ?? table,
    edition,
  }));
