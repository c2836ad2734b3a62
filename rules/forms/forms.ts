import * as z from 'zod';
import type { FormName } from '../vocabulary.ts';
import { clients, complaints, conduct, lenders, monitoring, revenue } from './agency-business.ts';
import { irisCertificate, staff, workerData } from './agency-care.ts';
import { allegations } from './allegations.ts';
import { business } from './business.ts';
import { businessModel } from './business-model.ts';
import { certificates } from './certificates.ts';
import { clauses, contract } from './clauses.ts';
import { complaintsProcedure } from './complaints-procedure.ts';
import { compliancePlan } from './compliance-plan.ts';
import { deposits } from './deposits.ts';
import { dueDiligence } from './due-diligence.ts';
import { federalContract } from './federal-contract.ts';
import { feeChecks } from './fee-checks.ts';
import { funding } from './funding.ts';
import { goods } from './goods.ts';
import { grievance } from './grievance.ts';
import { hotline } from './hotline.ts';
import { housing } from './housing.ts';
import { identityDocuments } from './identity-documents.ts';
import { incidents } from './incidents.ts';
import { inspections } from './inspections.ts';
import { licences } from './licences.ts';
import { namedLists } from './named-lists.ts';
import { notices } from './notices.ts';
import { places } from './places.ts';
import { agencyRecruitment, supplierRecruitment } from './recruitment.ts';
import { recruitsUnder18 } from './recruits-under-18.ts';
import { repairs } from './repairs.ts';
import { wages } from './wages.ts';
import { workDocument } from './work-document.ts';
import { workerContracts } from './worker-contracts.ts';
import { agencyWorkforce, supplierWorkforce } from './workforce.ts';
import { workforceProfile } from './workforce-profile.ts';
import { zeroFeePolicy } from './zero-fee-policy.ts';

export interface Form {
  name: FormName;
  version: number;
  title: string;
  answers: z.ZodObject;
}

/**
 * Topics stand in the order in which they are asked, what opens further questions before those; the few questions that
 * decide the critical groups come before all of them.
 */
export const forms = {
  supplier: {
    name: 'supplier',
    version: 2,
    title: 'Supplier or contractor',
    answers: z
      .strictObject({
        funding,
        repairs,
        recruitment: supplierRecruitment,
        business,
        workforce: supplierWorkforce,
        places,
        workforceProfile,
        goods,
        businessModel,
        namedLists,
        deposits,
        identityDocuments,
        workerContracts,
        workDocument,
        wages,
        housing,
        grievance,
        complaintsProcedure,
        hotline,
        notices,
        zeroFeePolicy,
        feeChecks,
        recruitsUnder18,
        dueDiligence,
        inspections,
        federalContract,
        compliancePlan,
        certificates,
        incidents,
      })
      .partial(),
  },
  agency: {
    name: 'agency',
    version: 2,
    title: 'Recruitment or employment agency',
    answers: z
      .strictObject({
        funding,
        repairs,
        licences,
        recruitment: agencyRecruitment,
        revenue,
        deposits,
        identityDocuments,
        conduct,
        workerContracts,
        workforce: agencyWorkforce,
        namedLists,
        workDocument,
        wages,
        housing,
        grievance,
        complaintsProcedure,
        hotline,
        notices,
        zeroFeePolicy,
        feeChecks,
        recruitsUnder18,
        dueDiligence,
        clients,
        complaints,
        lenders,
        monitoring,
        staff,
        workerData,
        irisCertificate,
      })
      .partial(),
  },
  contract: {
    name: 'contract',
    version: 2,
    title: "The authority's contract",
    answers: z.strictObject({ contract, clauses, allegations }).partial(),
  },
} as const satisfies Record<FormName, Form>;
