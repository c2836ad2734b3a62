import * as z from 'zod';
import { foundParty } from '../../../api/routes/parties.ts';
import { ApiProblem } from '../../api-problem.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Input } from '../../components/input.tsx';
import type { PageCall, PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { reasonOf } from '../reason.ts';
import { ReasonBar } from '../reason-bar.tsx';
import { FoundList } from './found-list.tsx';

const path = '/parties';
const found = z.object({ items: z.array(foundParty) });
const isIdentifier = /^[A-Za-z]{2}-[A-Za-z0-9-]{2,20}\s*:\s*\S/;
const ruleSet = 'un-13jk';

/** Looks for organisations by the beginning of a name or by a number; what was looked for stands in the address. */
export const partiesPage: PageSpec = {
  method: 'GET',
  path,
  for: ['procurement_officer', 'auditor', 'administrator'],
  handle: async (call) => {
    const { text, query, session } = call;
    const sought = (query.get('q') ?? '').trim();
    const isEmpty = query.has('q') && sought === '';
    const { items, next, unreadable } = sought === '' ? nothing : await search(call, sought);
    const title = text.say('search.title');
    const isOfficer = session?.roles.includes('procurement_officer') ?? false;
    return {
      kind: 'page',
      title,
      ...(isEmpty ? { failed: true } : {}),
      body: (
        <>
          {isEmpty && (
            <ErrorSummary
              titleText={text.say('declare.summary-title')}
              errorList={[{ text: text.say('search.unreadable'), href: '#q' }]}
            />
          )}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{text.say('search.lead')}</p>
          <ReasonBar call={call} ask={sought === ''} />
          <form action={path} method="get" novalidate>
            <Input
              name="q"
              type="search"
              label={{ text: text.say('search.label'), classes: 'govuk-label--s' }}
              hint={{ text: text.say('search.hint') }}
              value={sought}
              errorMessage={
                isEmpty
                  ? { text: text.say('search.unreadable'), visuallyHiddenText: text.say('declare.error') }
                  : undefined
              }
              spellcheck={false}
            />
            <Button text={text.say('search.send')} />
          </form>
          {sought !== '' &&
            (items.length === 0 ? (
              <NothingFound
                unreadable={unreadable}
                inviteTo={isOfficer ? invitationTo(sought) : undefined}
                call={call}
              />
            ) : (
              <>
                <h2 class="govuk-heading-m">
                  {text.say(next === undefined ? 'search.found' : 'search.found-more', { count: items.length })}
                </h2>
                <FoundList parties={items} text={text} />
                <More next={next} call={call} />
              </>
            ))}
          {isOfficer && (
            <p class="govuk-body">
              <a class="govuk-link" href="/screenings/new">
                {text.say('search.screen-many')}
              </a>
            </p>
          )}
        </>
      ),
    };
  },
};

interface Found {
  items: z.output<typeof foundParty>[];
  next?: string;
  /** It is neither a name nor a number, as the API reads them. */
  unreadable: boolean;
}

const nothing: Found = { items: [], unreadable: false };

async function search(call: PageCall, sought: string): Promise<Found> {
  const by = isIdentifier.test(sought) ? { identifier: sought } : { name: sought };
  try {
    const { body, next } = await call.api.get('/v1/parties', found, {
      query: { ...by, ...pageQuery(call), ruleSet },
      reason: reasonOf(call),
    });
    return { ...body, unreadable: false, ...(next === undefined ? {} : { next }) };
  } catch (refused) {
    if (refused instanceof ApiProblem && refused.status === 400) return { ...nothing, unreadable: true };
    throw refused;
  }
}

/** The page on which it is invited, with what was looked for filled in. */
function invitationTo(sought: string): string {
  const [scheme = '', id = ''] = isIdentifier.test(sought) ? sought.split(/:(.*)/s) : [];
  return `/invitations/new?${new URLSearchParams(id === '' ? { name: sought } : { scheme: scheme.trim(), id: id.trim() })}`;
}

interface NothingFoundProps {
  unreadable: boolean;
  /** For who can invite somebody. */
  inviteTo: string | undefined;
  call: PageCall;
}

const NothingFound = ({ unreadable, inviteTo, call: { text } }: NothingFoundProps) => (
  <>
    <h2 class="govuk-heading-m">{text.say('search.none')}</h2>
    <p class="govuk-body">{text.say(unreadable ? 'search.unreadable' : 'search.none-hint')}</p>
    {!unreadable && inviteTo !== undefined && (
      <p class="govuk-body">
        <a class="govuk-link" href={inviteTo}>
          {text.say('search.invite')}
        </a>
      </p>
    )}
  </>
);
