import { dayOf } from '../../../shared/assessing/day-of.ts';
import { Tag } from '../components/tag.tsx';
import { questionPage } from '../declare/question-page.ts';
import type { PageCall } from '../define-page.ts';
import { Code } from '../my/code.tsx';
import type { Citing } from './citing.ts';
import type { Document } from './documents.ts';
import { kindWords, sizeWords } from './kinds.ts';

/** More are only counted. */
const mostCitings = 5;

/** What a document is called: by its title, or else by its kind. */
export const documentName = ({ title, mediaType }: Document, { text }: Pick<PageCall, 'text'>) =>
  title === undefined ? kindWords(mediaType, text) : <bdi>{title}</bdi>;

/** The facts of a document, as rows of a summary list. */
export function documentRows(document: Document, citings: readonly Citing[], call: PageCall) {
  const { text } = call;
  const { mediaType, size, effectiveOn, expiresOn, keptAt, erasure, sha256 } = document;
  const row = (key: Parameters<typeof text.say>[0], value: unknown) => ({
    key: { text: text.say(key) },
    value: { text: <>{value}</> },
  });
  return [
    row('evidence.state', <StateTag document={document} text={text} />),
    row(
      'evidence.file',
      text.say('evidence.kind-and-size', { kind: kindWords(mediaType, text), size: sizeWords(size, text) }),
    ),
    ...(effectiveOn === undefined ? [] : [row('evidence.effective', text.date(effectiveOn))]),
    ...(expiresOn === undefined ? [] : [row('evidence.expires', <Expiry day={expiresOn} call={call} />)]),
    ...(keptAt === null ? [] : [row('evidence.kept-at', text.time(keptAt))]),
    ...(erasure === null
      ? []
      : [
          row('evidence.erased-at', text.time(erasure.at)),
          row('evidence.erased-because', text.say(`evidence.reason.${erasure.reason}`)),
        ]),
    row('evidence.cited', <Citings citings={citings} call={call} />),
    row('evidence.hash', <Code of={sha256} />),
  ];
}

const colours = { kept: 'govuk-tag--green', awaiting: 'govuk-tag--yellow', erased: 'govuk-tag--grey' };

const StateTag = ({ document: { state }, text }: { document: Document } & Pick<PageCall, 'text'>) => (
  <Tag text={text.say(`evidence.state.${state}`)} classes={colours[state]} />
);

function Expiry({ day, call: { text, now } }: { day: string; call: PageCall }) {
  const isOver = day < dayOf(now());
  if (!isOver) return <>{text.date(day)}</>;
  return (
    <>
      {text.date(day)} <Tag text={text.say('evidence.expired')} classes="govuk-tag--red" />
    </>
  );
}

function Citings({ citings, call: { text, params } }: { citings: readonly Citing[]; call: PageCall }) {
  if (citings.length === 0) return <>{text.say('evidence.cited-nowhere')}</>;
  return (
    <ul class="govuk-list">
      {citings.slice(0, mostCitings).map(({ form, pointer, question, place }) => (
        <li>
          <a class="govuk-link" href={questionPage({ party: { id: params.party ?? '' }, form }, pointer)}>
            {question}
          </a>
          <br />
          <span class="govuk-hint">{text.say(`evidence.cited-in.${place}`)}</span>
        </li>
      ))}
      {citings.length > mostCitings && (
        <li>{text.say('evidence.cited-more', { count: citings.length - mostCitings })}</li>
      )}
    </ul>
  );
}
