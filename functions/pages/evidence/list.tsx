import { shownParty } from '../../api/routes/party-schemas.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { PageSpec } from '../define-page.ts';
import { More, pageQuery } from '../more.tsx';
import { citingAnswers } from './citing.ts';
import { documentName, documentRows } from './document-rows.tsx';
import { documentsFrom } from './documents.ts';

/** The documents of an organisation: what is kept, what is missing, what was erased, and which answers name it. */
export const evidenceListPage: PageSpec = {
  method: 'GET',
  path: '/my/{party}/evidence',
  for: ['declarant'],
  handle: async (call) => {
    const { api, params, text } = call;
    const [{ body: party }, { items, next }, citing] = await Promise.all([
      api.get(`/v1/parties/${params.party}`, shownParty),
      documentsFrom(call, pageQuery(call)),
      citingAnswers(call),
    ]);
    const own = `/my/${party.id}/evidence`;
    const title = text.say('evidence.title');
    return {
      kind: 'page',
      title,
      back: { href: `/my/${party.id}`, text: party.name },
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('evidence.lead')}</p>
          <p class="govuk-body">{text.say('evidence.no-worker')}</p>
          <Button text={text.say('evidence.add')} href={`${own}/new`} />
          {items.length === 0 && <InsetText>{text.say('evidence.none')}</InsetText>}
          {items.map((document) => (
            <SummaryList
              card={{
                title: { text: documentName(document, call) },
                actions: { items: [{ href: `${own}/${document.id}`, text: text.say('evidence.open') }] },
              }}
              rows={documentRows(document, citing.get(document.sha256) ?? [], call)}
            />
          ))}
          <More next={next} call={call} />
        </>
      ),
    };
  },
};
