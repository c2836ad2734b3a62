import * as z from 'zod';
import { addDays } from '../../../rules/engine/date.ts';
import { shownRemarks } from '../../api/remarks.ts';
import { shownAssessment } from '../../api/show-assessment.ts';
import { ApiProblem } from '../api-problem.ts';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { WarningText } from '../components/warning-text.tsx';
import type { PageCall } from '../define-page.ts';
import { verdictRows } from '../my/verdict-rows.tsx';
import type { Speaker } from '../texts/speaker.ts';
import { declarationOf } from './form/declaration-of.ts';
import type { Spot } from './form/standing.ts';
import type { OpenDraft } from './open-draft.ts';
import { questionPage } from './question-page.ts';
import { questionWords } from './question-words.ts';

const tried = z.object({ remarks: shownRemarks, assessments: z.array(shownAssessment) });

type Preview = z.output<typeof tried> | 'refused';

/**
 * What a draft would come to if it were declared now; nothing is kept. What is not filled in yet of period and signature
 * does not matter for that: it is put in as of today.
 */
export async function previewOf({ api, params }: PageCall, open: OpenDraft, spots: readonly Spot[]): Promise<Preview> {
  const { draft, form, reader } = open;
  const { from = addDays(reader.today, -365), to = addDays(reader.today, -1) } = draft.period ?? {};
  const { authorised = true } = draft.signatory ?? {};
  const body = {
    ...declarationOf(form, draft, spots),
    period: from < to ? { from, to } : { from: addDays(reader.today, -365), to: addDays(reader.today, -1) },
    signature: { name: 'preview', role: 'preview', authorised, date: reader.today },
  };
  try {
    const path = `/v1/parties/${params.party}/declarations`;
    return (await api.send('POST', path, tried, { body, query: { dryRun: 'true' } })).body;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 400) return 'refused';
    throw problem;
  }
}

const mostQuestions = 3;

/** What the answers so far would come to, and which questions would tell most. */
export function PreviewOf({ preview, open, text }: { preview: Preview | undefined; open: OpenDraft; text: Speaker }) {
  if (preview === undefined || preview === 'refused') return <InsetText>{text.say('declare.preview.none')}</InsetText>;
  const [assessment] = preview.assessments;
  const next = assessment?.nextQuestions.filter(({ form }) => form === open.form).slice(0, mostQuestions) ?? [];
  return (
    <>
      <h2 class="govuk-heading-m">{text.say('declare.preview.title')}</h2>
      <p class="govuk-body">{text.say('declare.preview.lead')}</p>
      {assessment !== undefined && <SummaryList rows={verdictRows(assessment, text)} />}
      {next.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{text.say('declare.preview.next')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {next.map(({ pointer }) => (
              <li>
                <a class="govuk-link" href={questionPage(open, pointer)}>
                  {questionWords(open.form, pointer, text)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.remarks.length > 0 && (
        <>
          <WarningText iconFallbackText={text.say('declare.warning')} text={text.say('declare.preview.remarks')} />
          <ul class="govuk-list govuk-list--bullet" lang="en" dir="ltr">
            {preview.remarks.map(({ detail }) => (
              <li>{detail}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
