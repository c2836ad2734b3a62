import { shownEvidence } from '../../../api/show-evidence.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { PageSpec } from '../../define-page.ts';
import { ageWords } from './declarations.ts';
import { mediaTypeWords } from './documents.tsx';
import { openParty, readers } from './open-party.ts';
import { partyView, TextColumn } from './party-view.tsx';

/** One document with the way to its file, which is good for a quarter of an hour and stands in the access log. */
export const evidencePage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/evidence/{evidence}',
  for: readers,
  handle: async (call) => {
    const { text, params, now } = call;
    const open = await openParty(call);
    const { body: evidence } = await open.get(`/evidence/${params.evidence}`, shownEvidence);
    const { title, mediaType, size, effectiveOn, expiresOn, keptAt, erasure, download } = evidence;
    const row = (key: string, value: string) => ({ key: { text: key }, value: { text: <bdi>{value}</bdi> } });
    return partyView(
      call,
      open,
      'findings',
      <TextColumn>
        <h2 class="govuk-heading-m">{title === undefined ? text.say('officer.evidence') : <bdi>{title}</bdi>}</h2>
        <SummaryList
          rows={[
            row(
              text.say('officer.evidence-kind'),
              text.say('officer.document', {
                type: mediaTypeWords(mediaType, text),
                size: Math.max(1, Math.round(size / 1024)),
              }),
            ),
            ...(effectiveOn === undefined
              ? []
              : [
                  row(
                    text.say('officer.evidence-day'),
                    text.say('officer.day-aged', {
                      day: text.date(effectiveOn),
                      age: ageWords(effectiveOn, text, now()),
                    }),
                  ),
                ]),
            ...(expiresOn === undefined ? [] : [row(text.say('officer.evidence-until'), text.date(expiresOn))]),
            ...(keptAt === null ? [] : [row(text.say('officer.evidence-kept'), text.time(keptAt))]),
            ...(erasure === null ? [] : [row(text.say('officer.evidence-erased'), text.time(erasure.at))]),
          ]}
        />
        {download === null ? (
          <InsetText>{text.say('officer.evidence-closed')}</InsetText>
        ) : (
          <>
            <p class="govuk-body">{text.say('officer.evidence-logged')}</p>
            <Button text={text.say('officer.evidence-save')} href={download.href} />
          </>
        )}
      </TextColumn>,
    );
  },
};
