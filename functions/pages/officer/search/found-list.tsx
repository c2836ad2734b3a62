import type * as z from 'zod';
import type { foundParty } from '../../../api/routes/parties.ts';
import { Tag } from '../../components/tag.tsx';
import { BandTag } from '../../my/band-tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';

type Found = z.output<typeof foundParty>;

/** Organisations that a search found: who they are, whether somebody verified that, and where they stand. */
export const FoundList = ({ parties, text }: { parties: readonly Found[]; text: Speaker }) => (
  <ul class="govuk-list app-found-list">
    {parties.map((party) => (
      <li>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/parties/${party.id}`}>
          <bdi>{party.name}</bdi>
        </a>
        <About party={party} text={text} />
        <Standing party={party} text={text} />
      </li>
    ))}
  </ul>
);

const About = ({ party: { country, kinds, identifiers, identity, stub }, text }: { party: Found; text: Speaker }) => (
  <>
    <span class="app-aside">{text.list(kinds.map((kind) => text.say(`my.kind.${kind}`)))}</span>
    {country !== null && <span class="app-aside">{text.country(country)}</span>}
    <span class="app-aside">{text.list(identifiers.map(({ scheme, id }) => `${scheme}:${id}`))}</span>
    <span class="app-aside">{text.say(stub ? 'search.not-registered' : `identity.${identity}`)}</span>
  </>
);

function Standing({ party: { score, stub }, text }: { party: Found; text: Speaker }) {
  if (score === undefined) {
    return stub ? null : <span class="app-aside">{text.say('search.nothing-declared')}</span>;
  }
  const { band, disputed, expired, validUntil } = score;
  const until = expired ? 'search.expired' : 'search.valid-until';
  return (
    <span class="app-aside">
      <BandTag band={band} text={text} /> {text.say('screening.score', { score: score.score.notRuledOut })}
      {disputed !== undefined && (
        <>
          {' '}
          <Tag text={text.say('screening.disputed')} classes="govuk-tag--purple" />
        </>
      )}
      {validUntil !== null && <> {text.say(until, { day: text.date(validUntil) })}</>}
    </span>
  );
}
