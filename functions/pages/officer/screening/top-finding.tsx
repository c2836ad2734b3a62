import { english } from '../../../../rules/messages/en.ts';
import { Tag } from '../../components/tag.tsx';
import type { LawText, Speaker } from '../../texts/speaker.ts';
import type { Scored } from './ordered.ts';

type Finding = Scored['topFindings'][number];

const templates: { readonly [code: string]: string } = english;
const mostCites = 2;

/** What a finding says, in the language of the page where the law is translated into it. */
export function topFindingWords({ message: { code, parameters, text: asKept } }: Finding, text: Speaker): LawText {
  const template = Object.hasOwn(templates, code) ? templates[code] : undefined;
  return template === undefined ? { text: asKept, lang: 'en' } : text.law(template, parameters);
}

/** The paragraphs and standards that a finding rests on, as the language of the page writes them. */
export const basisWords = ({ basis }: Finding, text: Speaker): string[] => basis.map((cite) => text.law(cite).text);

/** The gravest finding of a result, and what it rests on. */
export function TopFinding({ finding, text }: { finding: Finding | undefined; text: Speaker }) {
  if (finding === undefined) return <>{text.say('screening.no-finding')}</>;
  const { text: words, lang } = topFindingWords(finding, text);
  return (
    <>
      {lang === text.language ? (
        words
      ) : (
        <span lang={lang} dir="ltr">
          {words}
        </span>
      )}
      <span class="app-aside">
        {text.say('screening.rests-on', { basis: text.list(basisWords(finding, text).slice(0, mostCites)) })}
      </span>
      {finding.disputed !== undefined && <Tag text={text.say('screening.disputed')} classes="govuk-tag--purple" />}
    </>
  );
}
