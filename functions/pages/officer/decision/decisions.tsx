import * as z from 'zod';
import { shownDecision } from '../../../api/show-decision.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { openParty } from '../party/open-party.ts';
import { isOne, partyView, TextColumn } from '../party/party-view.tsx';
import { DecisionCard } from './decision-card.tsx';

const list = z.object({ items: z.array(shownDecision) });

/** The decisions of authorities on an organisation, with what it said to them. */
export const decisionsPage: PageSpec = {
  method: 'GET',
  path: '/parties/{party}/decisions',
  for: ['procurement_officer', 'auditor'],
  handle: async (call) => {
    const { text, query } = call;
    const open = await openParty(call);
    const { body, next } = await open.get('/decisions', list, pageQuery(call));
    return partyView(
      call,
      open,
      'decisions',
      <TextColumn>
        {query.has('decided') && (
          <NotificationBanner
            type="success"
            titleText={text.say('deciding.kept-title')}
            text={text.say('deciding.kept', { name: open.party.name })}
          />
        )}
        <p class="govuk-body">{text.say('deciding.notice')}</p>
        {isOne(call, 'procurement_officer') && (
          <Button text={text.say('officer.decide')} href={`/parties/${open.party.id}/decisions/new`} />
        )}
        {body.items.length === 0 && <p class="govuk-body">{text.say('deciding.none')}</p>}
        {body.items.map((decision) => (
          <DecisionCard decision={decision} text={text} />
        ))}
        <More next={next} call={call} />
      </TextColumn>,
    );
  },
};
