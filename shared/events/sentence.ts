import type { LinkKind } from '../../rules/vocabulary.ts';
import type { PartyEvent } from './event.ts';

/** What an event says, as one sentence. It names no worker, and judges nobody. */
export function sentenceOf(event: PartyEvent, names: { party: string; other?: string | undefined }): string {
  const { party } = names;
  switch (event.kind) {
    case 'band_changed':
      return event.from === null
        ? `${party} has its first verdict under ${event.ruleSet.id}: ${words(event.to)}.`
        : `${party} went from ${words(event.from)} to ${words(event.to)} under ${event.ruleSet.id}.`;
    case 'critical_finding':
      return `${party} has a critical finding under ${event.ruleSet.id} that it did not have before: ${event.rules.join(', ')}.`;
    case 'tier_changed':
      return `The due diligence that ${event.ruleSet.id} asks for with ${party} went from ${words(event.from)} to ${words(event.to)}, because of those it is linked with.`;
    case 'licence_ending':
      return `Licence ${licenceOf(event)} of ${party} ends in ${event.days} days, on ${event.lastDay}, and no renewal is stated.`;
    case 'licence_ended':
      return `Licence ${licenceOf(event)} of ${party} ended on ${event.lastDay}, and no renewal is stated.`;
    case 'licence_mismatched':
      return `The register says otherwise than ${party} of licence ${licenceOf(event)}${differing(event.differs)}.`;
    case 'repayment_overdue':
      return `${party} promised to repay ${event.costs === 1 ? 'one cost' : `${event.costs} costs`} to workers by ${event.lastDay}, and has not said that it did.`;
    case 'declaration_expired':
      return `The declarations of ${party} were valid until ${event.lastDay} and have not been renewed.`;
    case 'link_claimed':
      return `${otherOf(event.link, names)} says that ${relation(event.link)} ${party}, which has not answered yet.`;
    case 'link_denied':
      return `${otherOf(event.link, names)} denies the link that ${party} states (${event.link.kind}).`;
  }
}

/** Stands for a party whose name may not be shown. */
export const unnamed = 'Another organisation';

const words = (code: string) => code.replaceAll('_', ' ');

const licenceOf = ({ licence: { country, number } }: { licence: { country: string; number: string } }) =>
  `${number} (${country})`;

const differing = (differs: readonly string[]) =>
  differs.length === 0 ? '' : `: ${differs.map((each) => inWords[each] ?? each).join(', ')}`;

const inWords: Record<string, string> = {
  holder: 'who holds it',
  validFrom: 'since when it is valid',
  validTo: 'until when it is valid',
  status: 'whether it is in force',
};

type Link = Extract<PartyEvent, { kind: 'link_claimed' }>['link'];

const otherOf = ({ called }: Link, names: { other?: string | undefined }) => names.other ?? called ?? unnamed;

/** What the other side says of itself, before the name of the party. */
function relation({ kind, role }: Link): string {
  const asProvider: Record<LinkKind, string> = {
    recruitment: 'it recruits for',
    sub_agency: 'it is a sub-agent of',
    supply: 'it supplies',
  };
  const asUser: Record<LinkKind, string> = {
    recruitment: 'it recruits through',
    sub_agency: 'it has as a sub-agent',
    supply: 'it buys from',
  };
  return role === 'user' ? asProvider[kind] : asUser[kind];
}
