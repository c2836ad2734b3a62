import { orShortForm, shortForm } from './short-form.ts';

const returnFirst =
  'Give every worker their own documents back today, also those who have left, and replace at your cost what is lost; make sure that nobody suffers for having asked.';

export const documents = {
  'DOC-01.breach':
    'Identity documents of workers were destroyed, hidden or confiscated, or access to them was denied, and not all workers have theirs back.',
  'DOC-01.met': "By the declarant's account, no worker was denied access to their identity documents.",
  'DOC-01.met.returned':
    "By the declarant's account, workers were denied their identity documents; the practice has ended, and all have them back or replaced, also those who left.",
  'DOC-01.unknown':
    'It is not known whether workers were denied their identity documents, or whether all have them back and the practice has ended.',
  'DOC-01.advice': `${returnFirst} A worker's consent or signed waiver does not change this. Then end the practice in writing, with your agencies too, and ask workers whether they can reach their documents.`,

  'DOC-02.breach':
    'Documents are kept for workers who do not get them back at any hour, at once, without giving a reason and without cost.',
  'DOC-02.gap.conditions':
    'Documents are kept for workers without a request of theirs in writing and in their own language, or without a lockable place for each worker, though they get them back at will.',
  'DOC-02.gap.check':
    "Documents are kept for workers, by the declarant's account at their own wish, and all six conditions of safekeeping are met; whether workers feel free to ask for them has to be checked.",
  'DOC-02.not_applicable': 'Workers keep their own documents.',
  'DOC-02.unknown':
    "It is not known whether workers' documents are kept by anyone else, or whether workers get them back at will.",
  'DOC-02.advice':
    'Give documents back to all who want them, at any hour, without a reason and without cost; best, give each worker a lockable place of their own and keep none. Where workers ask for safekeeping, take the request in their own language, and have somebody independent ask them whether it is their wish.',

  'DOC-03.breach':
    'Documents taken for visa or registration work are held beyond the day on which they should have been back.',
  'DOC-03.gap':
    'Documents are taken for visa or registration work without a log, or without a receipt that tells the worker the day of return.',
  'DOC-03.met':
    "By the declarant's account, documents taken for visa or registration work are logged, workers have a receipt, and none is held beyond the day of return.",
  'DOC-03.not_applicable': orShortForm(
    'Documents are not taken for visa or registration work, nor kept by anyone but the worker',
  ),
  'DOC-03.unknown':
    'It is not known whether documents taken for visa or registration work came back on the day promised, or whether a log is kept.',
  'DOC-03.advice':
    'Return today every document that is overdue, or give the worker a certified copy and a proof of where it is if an office holds it. Then log each hand-over with purpose and day of return, give the worker a receipt, and keep counts, not names, in this declaration.',

  'DOC-04.breach': 'Workers were hampered in renewing a document, or are without a copy of their own contract.',
  'DOC-04.met':
    "By the declarant's account, workers can renew their documents, and each has a copy of their own contract.",
  'DOC-04.not_applicable': shortForm,
  'DOC-04.unknown': 'It is not known whether workers can renew their documents and have a copy of their own contract.',
  'DOC-04.advice':
    'Help workers whose documents have lapsed or will soon: paid time, transport and the fee, and no penalty for the gap. Give each worker a copy of the contract in their language, and tell agencies to do the same.',
} as const satisfies Record<string, string>;
