import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import type { Speaker } from '../../texts/speaker.ts';

interface Cited {
  cite: string;
  /** The full name of what is cited. */
  source: string;
}

/** The key to the citations of a rule book: how each instrument is cited in it, and what it is called. */
export function Citations({ cited, text }: { cited: readonly Cited[]; text: Speaker }) {
  const bySource = Map.groupBy(cited, ({ source }) => source);
  const names = [...bySource].map(([source, own]) => ({ source, name: nameOf(own), first: own[0]?.cite ?? '' }));
  const isUnique = (name: string) => names.filter((each) => each.name === name).length === 1;
  return (
    <Details summaryText={text.say('rules.citations')}>
      <p class="govuk-hint">{text.say('rules.cited-as')}</p>
      <SummaryList
        rows={names.map(({ source, name, first }) => ({
          key: {
            text: name !== undefined && isUnique(name) ? <bdi>{name}</bdi> : <LawWords text={text} english={first} />,
          },
          value: { text: <LawWords text={text} english={source} /> },
        }))}
      />
    </Details>
  );
}

/** The code that all its citations begin with, as `P029` or `FAR`; undefined where they begin with words, or differ. */
function nameOf(cited: readonly Cited[]): string | undefined {
  const [code, ...others] = new Set(cited.map(({ cite }) => cite.split(' ', 1)[0] ?? ''));
  return code !== undefined && others.length === 0 && /^(?=.*[A-Z].*[A-Z\d])[A-Za-z\d]+$/.test(code) ? code : undefined;
}
