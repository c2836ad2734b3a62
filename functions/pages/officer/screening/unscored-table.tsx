import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { Unscored } from './ordered.ts';
import { askedText } from './read-lines.ts';

interface UnscoredTableProps {
  results: readonly Unscored[];
  /** The screening's reference of the procurement, for invitations. */
  reference: string;
  text: Speaker;
}

/** Those of whom nothing is known, each with why that is, and a way to change it. */
export function UnscoredTable({ results, reference, text }: UnscoredTableProps) {
  const caption = text.say('screening.without');
  return (
    <>
      <ScrollPane label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-table__caption--m"
          classes="govuk-table--small-text-until-tablet"
          firstCellIsHeader
          head={[{ text: text.say('screening.th.organisation') }, { text: text.say('screening.csv.state') }]}
          rows={results.map((result) => [
            { text: <Whom result={result} text={text} /> },
            { text: <Why result={result} reference={reference} text={text} /> },
          ])}
        />
      </ScrollPane>
      <p class="govuk-body">{text.say('screening.without-lead')}</p>
    </>
  );
}

const Whom = ({ result, text }: { result: Unscored; text: Speaker }) => (
  <>
    {result.state === 'nothing_declared' ? (
      <a class="govuk-link" href={`/parties/${result.partyId}`}>
        <bdi>{result.name}</bdi>
      </a>
    ) : (
      <bdi>{result.state === 'named_by_others' ? result.name : askedText(result.asked)}</bdi>
    )}
    {result.state === 'nothing_declared' && result.disputed !== undefined && (
      <>
        {' '}
        <Tag text={text.say('screening.disputed')} classes="govuk-tag--purple" />
      </>
    )}
    {result.asked.reference !== undefined && (
      <span class="app-aside">{text.say('screening.your-reference', { reference: result.asked.reference })}</span>
    )}
  </>
);

function Why({ result, reference, text }: { result: Unscored; reference: string; text: Speaker }) {
  return (
    <>
      {text.say(`screening.state.${result.state}`)}
      {result.state !== 'nothing_declared' && (
        <span class="app-aside app-no-print">
          <a class="govuk-link" href={invitationTo(result, reference)}>
            {text.say('screening.invite')}{' '}
            <span class="govuk-visually-hidden">
              {text.say('screening.invite-whom', { name: askedText(result.asked) })}
            </span>
          </a>
        </span>
      )}
    </>
  );
}

/** The page on which it is invited, with what is known of it filled in. */
function invitationTo({ asked }: Unscored, reference: string): string {
  const known = 'identifier' in asked ? { identifier: asked.identifier } : { name: askedText(asked) };
  return `/invitations/new?${new URLSearchParams({ ...known, reference })}`;
}
