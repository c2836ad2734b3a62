import type { Speaker } from '../../texts/speaker.ts';
import type { OtherSide } from './other-side.ts';

/** What each other side is silent about, and where its own pages are. */
export function OtherSides({ sides, more, text }: { sides: readonly OtherSide[]; more: number; text: Speaker }) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('officer.fees-sides')}</h2>
      {sides.length === 0 && <p class="govuk-body">{text.say('officer.fees-no-side')}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {sides.map(({ link: { other, kind, role }, silent }) => (
          <li>
            {other.partyId === null ? (
              <bdi>{other.name}</bdi>
            ) : (
              <a class="govuk-link" href={`/parties/${other.partyId}/fees`}>
                <bdi>{other.name}</bdi>
              </a>
            )}
            <span class="app-aside">
              {text.say(`officer.role.${kind}.${role}`)}
              <br />
              {text.say(silent ?? 'officer.fees-side.beside')}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="govuk-body">{text.say('officer.fees-more-sides', { count: more })}</p>}
    </>
  );
}
