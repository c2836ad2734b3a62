import { feeCategories } from '../../../../rules/forms/fee-table.ts';
import { Details } from '../../components/details.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import { optionLabel } from '../../declare/option-labels.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { type Corridor, type Cost, type CostStatement, formsOf, isSameWay } from './cost-statement.ts';
import type { OtherSide } from './other-side.ts';

interface FeeTablesProps {
  party: string;
  statement: CostStatement;
  sides: readonly OtherSide[];
  text: Speaker;
}

/** The fee tables of an organisation, way by way, with those of the other sides of its links on the same way beside them. */
export function FeeTables({ party, statement, sides, text }: FeeTablesProps) {
  const beside = sides.filter(({ link }) => formsOf(link)?.own === statement.form);
  return (
    <>
      <h3 class="govuk-heading-s">
        {text.say('officer.fees-declared', {
          form: text.say(`form.${statement.form}`),
          day: text.date(statement.submittedAt),
        })}
      </h3>
      {statement.corridors.length === 0 && <p class="govuk-body">{text.say('officer.fees-no-corridor')}</p>}
      {statement.corridors.map((corridor, index) => (
        <Details summaryText={wayWords(corridor, text)} open={index === 0}>
          <FeeTable party={party} corridor={corridor} sides={beside} text={text} />
        </Details>
      ))}
    </>
  );
}

interface FeeTableProps extends Omit<FeeTablesProps, 'statement'> {
  corridor: Corridor;
}

/** One way: who bore each cost, as each side says; what workers bore comes first. */
function FeeTable({ party, corridor, sides, text }: FeeTableProps) {
  const others = sides.flatMap(({ link, statement }) => {
    const same = statement?.corridors.filter((each) => isSameWay(each, corridor)) ?? [];
    return same.length === 0 ? [] : [{ name: link.other.name, costs: same.flatMap(({ fees = [] }) => fees) }];
  });
  const columns = [{ name: party, costs: corridor.fees ?? [] }, ...others];
  const rows = Object.entries(feeCategories).map(([category, english]) => ({
    english,
    cells: columns.map(({ costs }) => costs.filter((cost) => cost.category === category)),
  }));
  const isBorne = ({ cells }: (typeof rows)[number]) => cells.flat().some(({ payer }) => payer === 'worker');
  return (
    <ScrollPane label={wayWords(corridor, text)}>
      <Table
        classes="govuk-table--small-text-until-tablet"
        firstCellIsHeader
        head={[
          { text: text.say('officer.fee.cost') },
          ...columns.map(({ name }) => ({ text: text.say('officer.fee.says', { name }) })),
        ]}
        rows={[...rows.filter(isBorne), ...rows.filter((row) => !isBorne(row))].map(({ english, cells }) => [
          { text: <LawWords text={text} english={english} /> },
          ...cells.map((costs) => ({ text: <Said costs={costs} text={text} /> })),
        ])}
      />
    </ScrollPane>
  );
}

/** What one side says of one cost, a line for each who bore it. */
function Said({ costs, text }: { costs: readonly Cost[]; text: Speaker }) {
  if (costs.length === 0) return <>{text.say('officer.fee.not-said')}</>;
  return (
    <>
      {costs.map((cost, index) => (
        <>
          {index > 0 && <br />}
          <OneCost cost={cost} isOneOfSeveral={costs.length > 1} text={text} />
        </>
      ))}
    </>
  );
}

function OneCost({ cost, isOneOfSeveral, text }: { cost: Cost; isOneOfSeveral: boolean; text: Speaker }) {
  const { payer, workers, amount, repayment } = cost;
  const bearer = label('payer', payer, text);
  const words =
    isOneOfSeveral && workers !== undefined
      ? text.say('officer.fee.bore-for', { payer: bearer, workers: shownCount(workers, text) })
      : bearer;
  return (
    <>
      {payer === 'worker' ? <strong>{words}</strong> : words}
      {amount !== undefined && (
        <span class="app-aside">{text.say('officer.fee.on-average', { amount: text.money(amount) })}</span>
      )}
      {repayment !== undefined && (
        <span class="app-aside">
          {text.say('officer.fee.repaid', { state: label('repayment/status', repayment.status, text) })}
        </span>
      )}
    </>
  );
}

const feeRow = '/recruitment/corridors/rows/*/fees/*';

function label(question: 'payer' | 'repayment/status', value: string | undefined, text: Speaker): string {
  const english = value === undefined ? undefined : optionLabel(`${feeRow}/${question}`, value);
  return english === undefined ? text.say('officer.fee.not-said') : text.law(english).text;
}

const shownCount = (count: number | string, text: Speaker): string =>
  typeof count === 'number' ? text.number(count) : count;

function wayWords({ from, to, workerType = 'not_known', recruits }: Corridor, text: Speaker): string {
  const country = (code: string | undefined) =>
    code === undefined ? text.say('officer.fee.not-said') : text.country(code);
  return text.say('officer.fees-way', {
    ...{ from: country(from), to: country(to) },
    workers: text.law(optionLabel('/recruitment/corridors/rows/*/workerType', workerType) ?? workerType).text,
    recruits: recruits === undefined ? text.say('officer.fee.not-said') : shownCount(recruits, text),
  });
}
