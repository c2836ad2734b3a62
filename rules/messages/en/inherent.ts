const indicator = (id: string, name: string, raised: string, what: string) => ({
  [`${id}.not_known.raised`]: `The answers raise the ILO indicator "${name}": ${raised} A signal for a person to look at, not a verdict.`,
  [`${id}.not_known`]: `The answers do not raise the ILO indicator "${name}". That is not proof of its absence.`,
  [`${id}.unknown`]: `It is not known whether the ILO indicator "${name}" is raised: ${what}`,
});

export const inherent: { readonly [code: string]: string } = {
  'SCR-01.medium.agency':
    'The declarant recruits or places workers: between a worker and an employer stands whoever found the job.',
  'SCR-01.medium':
    'The work is of a kind that procurement guidance names as being of high risk to workers. The trade alone says little of one employer, so that it counts as medium here until something else in the answers joins it.',
  'SCR-01.not_known': 'The work fits none of the kinds of which guidance speaks, so that it suggests nothing.',
  'SCR-01.low': 'The work is not of a kind that procurement guidance names as being of high risk to workers.',
  'SCR-01.unknown': 'It is not known which work most people do.',
  'SCR-02.high':
    'Of the workforce {most} per cent or more are migrants, hired through agencies, temporary or seasonal, or home-based or paid by the piece; the answers shown say which.',
  'SCR-02.medium': 'Some of the workers are in a position that others could take advantage of.',
  'SCR-02.low': 'None of the workers is said to be in a position that others could take advantage of.',
  'SCR-02.unknown':
    'It is not known who the workers are, or how many of them are in a position that others could take advantage of.',
  'SCR-03.medium':
    'Work is done, or workers are recruited, in a country that is listed in Tier 3, on the Tier 2 Watch List or as a special case in the report of 2025 of the US Department of State; the rows are shown. The report measures what governments do and not what happens, and counts for no more than this.',
  'SCR-03.not_known':
    'No country named is listed in Tier 3, on the Tier 2 Watch List or as a special case in the report of 2025 of the US Department of State, which measures what governments do and not what happens. That is not known to be good.',
  'SCR-03.not_applicable': 'Where a shop stands is not asked; where its goods come from is.',
  'SCR-03.unknown': 'It is not known in which countries the work is done or workers are recruited.',
  'SCR-04.high':
    'The right of workers to stay in the country depends on their employer: whoever leaves, or complains, may have to leave the country too.',
  'SCR-04.medium.sponsorship':
    'Migrants work, or are placed, in a State in which visas have been tied to one sponsor; the rows are shown. Several of these States have changed parts of it.',
  'SCR-04.medium.agencies':
    'Workers are hired through agencies: pay, papers or housing may then depend on the agency as well as on the declarant.',
  'SCR-04.low':
    'Nothing in the answers ties workers to their employer: nobody was brought in, and nobody hired through an agency.',
  'SCR-04.not_known':
    'No tie between workers and their employer is stated. That a State is not on our list of sponsorship systems is not known to be good.',
  'SCR-04.unknown': 'It is not known whether visas, sponsors or agencies tie workers to their employer.',
  'SCR-05.medium':
    'A good that the declarant makes or buys stands on the list of goods of the US Department of Labor as made by forced labour in some country; the rows are shown. A code may also stand for goods of the same heading: compare them.',
  'SCR-05.not_known':
    'No good named stands on the list of goods as made by forced labour. That is not known to be good.',
  'SCR-05.not_applicable': 'Goods are not asked of this trade.',
  'SCR-05.unknown':
    'It is not known which goods the declarant makes or buys, or what they are: without their codes a name that is not on the list says nothing.',
  'SCR-06.high':
    'Several ways of working in which it is easily lost from sight who works, for whom and for what pay; the answers shown say which.',
  'SCR-06.medium':
    'A way of working in which it is easily lost from sight who works, for whom and for what pay; the answers shown say which.',
  'SCR-06.low':
    'No subcontracting of people alone or through several tiers, no orders at short notice, no piece rates.',
  'SCR-06.not_applicable': 'Nothing else in the work calls for questions on how it is given out.',
  'SCR-06.unknown': 'It is not known how the work is given out.',
  'SCR-07.high':
    'A good that the declarant makes or buys stands on the list of goods of the US Department of Labor, from that very country, as made by forced labour; the rows are shown. A code may also stand for goods of the same heading: compare them.',
  'SCR-07.medium':
    'A good that the declarant makes or buys stands on the list of goods of the US Department of Labor, from that very country, as made by child labour; the rows are shown. A code may also stand for goods of the same heading: compare them.',
  'SCR-07.not_known':
    'No good named stands on the list of goods from the country named. That is not known to be good: the list holds what was looked at, and not what is made from it.',
  'SCR-07.not_applicable': 'Goods are not asked of this trade.',
  'SCR-07.unknown': 'It is not known which goods the declarant makes or buys, what they are or where they come from.',
  'SCR-08.not_known.named':
    'The declarant says that a public list names it, a supplier of it, or somebody of a name that is alike. A person compares who is meant; nobody is turned away for a name.',
  'SCR-08.not_known':
    'The declarant knows of no public list that names it or a supplier of it. No list was compared with it here.',
  'SCR-08.not_applicable': 'Nothing else in the work calls for a question on lists.',
  'SCR-08.unknown': 'It is not known whether a public list names the declarant or a supplier of it.',
  ...indicator(
    'SCR-09A',
    'retention of identity documents',
    'identity documents of workers were destroyed, hidden or confiscated, or access to them was denied.',
    'there is no answer on identity documents.',
  ),
  ...indicator(
    'SCR-09B',
    'debt bondage',
    'workers gave a deposit or bond, or were lent money for what their recruitment cost.',
    'there is no answer on deposits or loans.',
  ),
  ...indicator(
    'SCR-09C',
    'deception',
    'pay, hours, job or place were worse on arrival than agreed.',
    'there is no answer on whether the work was as agreed.',
  ),
  ...indicator(
    'SCR-09D',
    'withholding of wages',
    'costs of recruitment were taken back from workers, by deduction, lower pay or unpaid work.',
    'there is no answer on whether costs were taken back.',
  ),
  ...indicator(
    'SCR-09E',
    'intimidation and threats',
    'a worker who leaves with notice loses money, documents or something else.',
    'there is no answer on what leaving costs a worker.',
  ),
  ...indicator(
    'SCR-09F',
    'abuse of vulnerability',
    'workers whose visas depend on their employer are kept from leaving or from their documents.',
    'there is no answer on visas, leaving or documents.',
  ),
  ...indicator(
    'SCR-09G',
    'abusive working and living conditions',
    'housing of workers does not meet the standards of the country.',
    'there is no answer on the housing of workers.',
  ),
  'SCR-09G.not_applicable': 'Nothing else in the work calls for questions on housing.',
  ...indicator(
    'SCR-09H',
    'restriction of movement',
    'a worker who leaves with notice loses something by it, or workers were denied access to the documents that they travel with.',
    'there is no answer on what leaving costs a worker, or on identity documents.',
  ),
};
