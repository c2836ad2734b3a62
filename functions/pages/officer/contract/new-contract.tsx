import * as z from 'zod';
import { dayOf } from '../../../../shared/assessing/day-of.ts';
import { shownContract } from '../../../api/routes/contracts.ts';
import { ApiProblem } from '../../api-problem.ts';
import { declarationOf } from '../../declare/form/declaration-of.ts';
import { readSignature, type SignatureMistake } from '../../declare/form/signature.ts';
import type { PageCall, PageSpec } from '../../define-page.ts';
import type { View } from '../../view.ts';
import { type Authority, authoritiesOf } from '../authorities.ts';
import { findParties } from '../find-one.ts';
import { newContract, readContract, withoutBlanks } from './contract-draft.ts';
import { contractView } from './contract-form.tsx';

const path = '/contracts/new';

const showForm: PageSpec = {
  method: 'GET',
  path,
  for: ['procurement_officer'],
  handle: async (call) =>
    contractView(call, { contract: newContract(readerOf(call)), authorities: await authoritiesOf(call) }),
};

/** Declares a contract: first what it opens is asked too, then what is wrong is said, and nothing typed is lost. */
const declare: PageSpec = {
  method: 'POST',
  path,
  for: ['procurement_officer'],
  handle: async (call) => {
    const { form, newId } = call;
    const sent = (name: string) => String(form.get(name) ?? '');
    const reader = readerOf(call);
    const { opened, ...read } = readContract(form, reader, newId);
    const { draft, mistakes: signing } = readSignature(read.draft, sent, reader);
    const contract = { ...read, draft };
    const [authorities, supplier] = await Promise.all([authoritiesOf(call), contractorOf(call, sent('supplier'))]);
    const page = { contract, authorities };
    if (opened.length > 0) return contractView(call, { ...page, opened });
    const wrong: SignatureMistake[] = [...supplier.mistakes, ...signing];
    if (contract.mistakes.length + wrong.length > 0) return contractView(call, { ...page, signing: wrong });
    const { name = '', role = '', contact } = draft.signatory ?? {};
    const body = {
      ...declarationOf('contract', withoutBlanks(contract), contract.spots),
      period: draft.period,
      signature: { name, role, date: reader.today, ...(contact === undefined ? {} : { contact }) },
      ...ownBuyer(authorities, sent('buyer')),
      ...(supplier.id === undefined ? {} : { supplier: supplier.id }),
    };
    return send(call, body, page);
  },
};

export const newContractPages = [showForm, declare];

const readerOf = ({ text, now }: PageCall) => ({ language: text.language, today: dayOf(now()) });

const ownBuyer = (authorities: readonly Authority[], sent: string) =>
  authorities.some(({ id }) => id === sent) ? { buyer: sent } : {};

/** The contractor that was named by number or name; that nobody or several are meant is a mistake. */
async function contractorOf(call: PageCall, typed: string): Promise<{ id?: string; mistakes: SignatureMistake[] }> {
  if (typed.trim() === '') return { mistakes: [] };
  const [party, ...others] = await findParties(call, typed);
  if (party === undefined) return { mistakes: [{ field: 'supplier', key: 'contracts.mistake.supplier' }] };
  if (others.length > 0) return { mistakes: [{ field: 'supplier', key: 'contracts.mistake.suppliers' }] };
  return { id: party.id, mistakes: [] };
}

async function send(call: PageCall, body: object, page: Parameters<typeof contractView>[1]): Promise<View> {
  const { api, form, text } = call;
  try {
    const key = String(form.get('key') ?? '');
    const { body: kept } = await api.send('POST', '/v1/contracts', shownContract, { body, key });
    return { kind: 'redirect', to: `/contracts/${z.uuid().parse(kept.id)}?declared=1` };
  } catch (refused) {
    if (!(refused instanceof ApiProblem) || ![400, 409, 503].includes(refused.status)) throw refused;
    const refusals =
      refused.status === 503 ? [text.say('declare.not-saved-busy')] : refused.errors.map(({ detail }) => detail);
    return contractView(call, { ...page, refusals });
  }
}
