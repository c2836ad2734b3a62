import { ruleSets } from '../../../../rules/sets/all.ts';
import { bands } from '../../../../rules/vocabulary.ts';
import type { ShownEvent } from '../../../../shared/events/shown.ts';
import type { Speaker } from '../../texts/speaker.ts';

type Facts = ShownEvent['facts'];

/** What came about, as one sentence in the language of the page. */
export function eventWords({ kind, party, facts }: ShownEvent, text: Speaker): string {
  const name = party.name;
  const ruleSet = setTitle(facts.ruleSet?.id ?? facts.ruleSets?.[0], text);
  const { from, to, days = 0, costs = 0, reference = '' } = facts;
  const lastDay = facts.lastDay === undefined ? '' : text.date(facts.lastDay);
  const licence = licenceWords(facts, text);
  switch (kind) {
    case 'band_changed':
      return from === null || from === undefined
        ? text.say('event.first-band', { name, ruleSet, to: levelWords(to, text) })
        : text.say('event.band_changed', { name, ruleSet, from: levelWords(from, text), to: levelWords(to, text) });
    case 'critical_finding':
      return text.say('event.critical_finding', { name, ruleSet, rules: ruleTitles(facts, text) });
    case 'tier_changed':
      return text.say('event.tier_changed', { name, ruleSet, from: levelWords(from, text), to: levelWords(to, text) });
    case 'licence_ending':
      return text.say('event.licence_ending', { name, licence, days, lastDay });
    case 'licence_ended':
      return text.say('event.licence_ended', { name, licence, lastDay });
    case 'licence_mismatched':
      return text.say('event.licence_mismatched', { name, licence });
    case 'repayment_overdue':
      return text.say('event.repayment_overdue', { name, costs, lastDay });
    case 'declaration_expired':
      return text.say('event.declaration_expired', { name, lastDay });
    case 'link_claimed':
      return text.say('event.link_claimed', { name, other: facts.link?.other.name ?? '' });
    case 'link_denied':
      return text.say('event.link_denied', { name, other: facts.link?.other.name ?? '' });
    case 'invitation_used':
      return text.say('event.invitation_used', { name, reference });
  }
}

const setTitle = (id: string | undefined, text: Speaker): string => {
  const title = ruleSets.find((each) => each.id === id)?.title;
  return title === undefined ? (id ?? '') : text.law(title).text;
};

function ruleTitles({ ruleSet, rules = [] }: Facts, text: Speaker): string {
  const known = ruleSets.find(({ id }) => id === ruleSet?.id)?.rules ?? [];
  const titles = rules.map((id) => {
    const title = known.find((rule) => rule.id === id)?.title;
    return title === undefined ? id : text.law(title).text;
  });
  return text.list(titles);
}

/** A band or a tier, each by its own name. */
function levelWords(level: Facts['to'] | null, text: Speaker): string {
  if (level === undefined || level === null) return '';
  const band = bands.find((each) => each === level);
  if (band !== undefined) return text.say(`band.${band}`);
  return level === 'remedy_first' || level === 'enhanced' || level === 'standard' ? text.say(`tier.${level}`) : level;
}

const licenceWords = ({ licence }: Facts, text: Speaker): string =>
  licence === undefined
    ? ''
    : text.say('event.licence', { number: licence.number, country: text.country(licence.country) });
