import { Details } from '../components/details.tsx';
import { Tag } from '../components/tag.tsx';
import { LawWords } from '../declare/law-words.tsx';
import { isOfOthers, questionWords } from '../declare/question-words.ts';
import type { Speaker } from '../texts/speaker.ts';
import { findingWords, type ShownFinding } from './finding-words.ts';
import { valueWords } from './value-words.ts';

interface FindingProps {
  finding: ShownFinding;
  /** Where a question can be answered; left out where there is nothing to answer. */
  pageOf?: (pointer: string) => string;
  /** What the result comes to in all. */
  score?: { notRuledOut: number };
  /** All findings of the result, so that one that adds nothing can name the one that counts for its matter. */
  among?: readonly ShownFinding[];
  /** The form that it is found on, where a result rests on several. */
  of?: string | undefined;
  /** Where it can be disputed; left out where it cannot. */
  disputeHref?: string | undefined;
  /** Shows at once on what it rests, as on paper. */
  isOpen?: boolean;
  text: Speaker;
}

const colours = {
  met: 'govuk-tag--green',
  remedying: 'govuk-tag--yellow',
  gap: 'govuk-tag--orange',
  breach: 'govuk-tag--red',
  conflict: 'govuk-tag--red',
  unknown: 'govuk-tag--grey',
  not_applicable: 'govuk-tag--grey',
} as const;

/** Where a finding stands on its page. */
export const idOfFinding = ({ rule, form }: Pick<ShownFinding, 'rule' | 'form'>): string => `${rule}-${form}`;

/** One finding: what was found, under which paragraph, on which answers, what to do, and what that would change. */
export function FindingCard({
  finding,
  pageOf,
  score,
  of,
  disputeHref,
  isOpen = false,
  among = [],
  text,
}: FindingProps) {
  const { outcome, severity, basis, evidence, missing, ifMended, share, disputed, review } = finding;
  const advice = finding.advice === undefined ? undefined : text.law(finding.advice);
  return (
    <section class="app-finding" id={idOfFinding(finding)}>
      <h3 class="govuk-heading-s">
        <LawWords text={text} english={finding.title} />{' '}
        <Tag text={text.say(`outcome.${outcome}`)} classes={colours[outcome]} />
        {disputed !== undefined && (
          <>
            {' '}
            <Tag text={text.say('disputes.finding.marked')} classes="govuk-tag--purple" />
          </>
        )}
      </h3>
      {of !== undefined && <p class="govuk-hint">{of}</p>}
      {disputed !== undefined && (
        <p class="govuk-body">{text.say('my.finding.disputed', { at: text.date(disputed.since) })}</p>
      )}
      {findingWords(finding, text).map(({ text: words, lang }) => (
        <p class="govuk-body" {...(lang === text.language ? {} : { lang, dir: 'ltr' })}>
          {words}
        </p>
      ))}
      {review !== undefined && <p class="govuk-body">{text.say(`review.${review}`)}</p>}
      {severity !== undefined && outcome !== 'met' && outcome !== 'not_applicable' && (
        <p class="govuk-body">{weightWords(finding, text.say(`severity.${severity}`), among, text)}</p>
      )}
      {share.notRuledOut > 0 && (
        <p class="govuk-body govuk-!-font-weight-bold">{ifMendedWords({ ifMended, text, ...(score && { score }) })}</p>
      )}
      {advice !== undefined && (
        <p class="govuk-body" {...(advice.lang === text.language ? {} : { lang: advice.lang, dir: 'ltr' })}>
          {advice.text}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p class="govuk-body">{text.say('my.finding.missing')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ pointer }) => {
              const words = questionWords(finding.form, pointer, text);
              return (
                <li>
                  {pageOf === undefined || isOfOthers(pointer) ? (
                    words
                  ) : (
                    <a class="govuk-link" href={pageOf(pointer)}>
                      {words}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Details summaryText={text.say('my.finding.why')} open={isOpen}>
        <ul class="govuk-list govuk-list--bullet">
          {basis.map(({ cite, force, instrument, paragraph }) => (
            <li>
              <strong>
                <LawWords text={text} english={cite} />
              </strong>
              {instrument !== undefined && paragraph !== undefined && (
                <>
                  <br />
                  {text.say('my.finding.source', {
                    instrument: text.law(instrument).text,
                    paragraph: text.law(paragraph).text,
                  })}
                </>
              )}
              {force !== undefined && (
                <>
                  <br />
                  {text.say(`force.${force}`)}
                </>
              )}
            </li>
          ))}
        </ul>
        {evidence.answers.length > 0 && (
          <>
            <p>
              {text.say(evidence.answers.length < evidence.count ? 'my.finding.answers' : 'my.finding.answers-all', {
                count: evidence.count,
              })}
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {evidence.answers.map(({ pointer, value }) => (
                <li>
                  {questionWords(finding.form, pointer, text)}
                  <br />
                  <strong>
                    <bdi>{valueWords(finding.form, pointer, value, text)}</bdi>
                  </strong>
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="govuk-hint">{text.say('my.finding.rule', { rule: finding.rule, version: finding.version })}</p>
      </Details>
      {disputeHref !== undefined && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={disputeHref}>
            {text.say('disputes.finding.link')}
            <span class="govuk-visually-hidden"> {text.law(finding.title).text}</span>
          </a>
        </p>
      )}
    </section>
  );
}

/** What a finding adds to the score: of those on one matter only the gravest adds anything. */
function weightWords(
  { share, group, subject }: ShownFinding,
  severity: string,
  among: readonly ShownFinding[],
  text: Speaker,
): string {
  if (share.notRuledOut > 0) return text.say('my.finding.weight', { severity, share: share.notRuledOut });
  const counting = among.find((each) => each.group === group && each.subject === subject && each.share.notRuledOut > 0);
  return counting === undefined
    ? text.say('my.finding.weight-alone', { severity })
    : text.say('my.finding.weight-in-group', { severity, title: text.law(counting.title).text });
}

/** What mending one finding changes: nothing at once, where others keep the score where it is. */
export const ifMendedWords = ({
  ifMended,
  score,
  text,
}: Pick<ShownFinding, 'ifMended'> & Pick<FindingProps, 'score' | 'text'>): string =>
  text.say(
    score === undefined || ifMended.notRuledOut < score.notRuledOut
      ? 'my.finding.if-mended'
      : 'my.finding.if-mended-alone',
    {
      score: ifMended.notRuledOut,
    },
  );
