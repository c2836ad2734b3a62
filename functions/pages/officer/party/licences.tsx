import * as z from 'zod';
import { shownLicence } from '../../../api/routes/licences.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';
import type { OpenParty } from './open-party.ts';

type Licence = z.output<typeof shownLicence>;

const list = z.object({ items: z.array(shownLicence) });

/** The licences that an agency states; nobody else has any. */
export async function licencesOf({ party, get }: OpenParty): Promise<Licence[]> {
  return party.kinds.includes('agency') ? (await get('/licences', list)).body.items : [];
}

const colours = {
  claimed: 'govuk-tag--grey',
  unknown: 'govuk-tag--orange',
  mismatched: 'govuk-tag--red',
  verified: 'govuk-tag--green',
} as const satisfies Record<Licence['register'], string>;

const columns = ['licence', 'term', 'says', 'register', 'today'] as const;

/** Licences as the agency states them, beside what the registers say. */
export function Licences({ licences, text }: { licences: readonly Licence[]; text: Speaker }) {
  if (licences.length === 0) return null;
  const title = text.say('officer.licences');
  const day = (iso: string | null) => (iso === null ? text.say('officer.not-stated') : text.date(iso));
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ScrollPane label={title}>
        <Table
          head={columns.map((column) => ({ text: text.say(`officer.licence.${column}`) }))}
          firstCellIsHeader
          rows={licences.map((licence) => [
            {
              text: (
                <>
                  {text.country(licence.country)}
                  <br />
                  <bdi>{licence.number}</bdi>
                </>
              ),
            },
            {
              text: text.say('officer.licence.from-to', { from: day(licence.validFrom), to: day(licence.validTo) }),
            },
            {
              text:
                licence.notStatedSince === null
                  ? text.say(`officer.licence.status.${licence.status ?? 'not_known'}`)
                  : text.say('officer.licence.no-longer', { since: text.date(licence.notStatedSince) }),
            },
            { text: <Register licence={licence} text={text} /> },
            { text: text.say(`officer.licence.valid.${licence.valid.today.registered}`) },
          ])}
        />
      </ScrollPane>
    </>
  );
}

function Register({ licence: { register, differs }, text }: { licence: Licence; text: Speaker }) {
  return (
    <>
      <Tag text={text.say(`officer.register.${register}`)} classes={colours[register]} />
      {differs.length > 0 && (
        <>
          <br />
          {text.say('officer.register.differs', {
            what: text.list(differs.map((what) => text.say(`officer.differs.${what}`))),
          })}
        </>
      )}
    </>
  );
}
