import * as z from 'zod';
import { shownAssessment } from '../../api/show-assessment.ts';
import { LawWords } from '../declare/law-words.tsx';
import type { PageCall } from '../define-page.ts';
import type { Speaker } from '../texts/speaker.ts';

type Assessment = z.output<typeof shownAssessment>;

const list = z.object({ items: z.array(z.object({ id: z.string() })) });

/** The result before another under the same rule set; undefined where it is the first, or far back. */
export async function earlierResult(
  { api, params }: PageCall,
  { id, ruleSet }: Assessment,
): Promise<Assessment | undefined> {
  const path = `/v1/parties/${params.party}/assessments`;
  const { items } = (await api.get(path, list, { query: { ruleSet: ruleSet.id } })).body;
  const place = items.findIndex((each) => each.id === id);
  const before = place < 0 ? undefined : items[place + 1];
  return before === undefined ? undefined : (await api.get(`${path}/${before.id}`, shownAssessment)).body;
}

/** What has changed from one result to the next: the number, and every rule that concludes otherwise. */
export function ChangesSince({ earlier, result, text }: { earlier: Assessment; result: Assessment; text: Speaker }) {
  const before = new Map(earlier.findings.map((finding) => [`${finding.rule} ${finding.form}`, finding]));
  const changed = result.findings.flatMap((finding) => {
    const was = before.get(`${finding.rule} ${finding.form}`);
    return was !== undefined && was.outcome !== finding.outcome ? [{ finding, was }] : [];
  });
  const isOfSeveral = new Set(changed.map(({ finding }) => finding.form)).size > 1;
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('my.changes.title')}</h2>
      <p class="govuk-body">
        {text.say('my.changes.score', {
          before: earlier.score.notRuledOut,
          after: result.score.notRuledOut,
          at: text.date(earlier.createdAt),
        })}
      </p>
      {changed.length === 0 ? (
        <p class="govuk-body">{text.say('my.changes.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {changed.map(({ finding, was }) => (
            <li>
              <LawWords text={text} english={finding.title} />
              <br />
              {isOfSeveral && (
                <>
                  {text.say(`form.${finding.form}`)}
                  <br />
                </>
              )}
              {text.say('my.changes.from-to', {
                before: text.say(`outcome.${was.outcome}`),
                after: text.say(`outcome.${finding.outcome}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
