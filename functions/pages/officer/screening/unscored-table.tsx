import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { Unscored } from './ordered.ts';
import { askedText } from './read-lines.ts';

interface UnscoredTableProps {
  results: readonly Unscored[];
  /** The reference of the procurement, where whoever looks can invite them to it. */
  inviteTo: string | undefined;
  text: Speaker;
}

/** Those of whom nothing is known, each with why that is, and a way to change it. */
export function UnscoredTable({ results, inviteTo, text }: UnscoredTableProps) {
  const caption = text.say('screening.without');
  return (
    <>
      <h2 class="govuk-heading-m">{caption}</h2>
      <p class="govuk-body">{text.say('screening.without-lead')}</p>
      <ScrollPane label={caption}>
        <Table
          classes="govuk-table--small-text-until-tablet"
          firstCellIsHeader
          head={[{ text: text.say('screening.th.organisation') }, { text: text.say('screening.csv.state') }]}
          rows={results.map((result) => [
            { text: <Whom result={result} text={text} /> },
            { text: <Why result={result} inviteTo={inviteTo} text={text} /> },
          ])}
        />
      </ScrollPane>
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

function Why({ result, inviteTo, text }: { result: Unscored } & Pick<UnscoredTableProps, 'inviteTo' | 'text'>) {
  const isRegistered = result.state === 'nothing_declared' || result.state === 'several_match';
  return (
    <>
      {text.say(`screening.state.${result.state}`)}
      {!isRegistered && inviteTo !== undefined && (
        <span class="app-aside app-no-print">
          <a class="govuk-link" href={invitationTo(result, inviteTo)}>
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
function invitationTo(result: Unscored, reference: string): string {
  const { asked } = result;
  const name = result.state === 'named_by_others' ? { name: result.name } : 'name' in asked ? { name: asked.name } : {};
  const [scheme = '', id = ''] = 'identifier' in asked ? asked.identifier.split(/:(.*)/s) : [];
  const number = id === '' ? {} : { scheme: scheme.trim(), id: id.trim() };
  return `/invitations/new?${new URLSearchParams({ ...name, ...number, reference })}`;
}
