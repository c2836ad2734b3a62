const nobody = 'Nobody works for the declarant or was placed by it';
const notApplicable = `${nobody}; or there is a procedure, and nothing in the work calls for the longer questions, so that this part of it was not asked and is not judged. The answers shown say which.`;

/** The complaints procedure as the German supply chain act describes it, GRV-05A to GRV-05J. */
export const complaintsProcedure = {
  'GRV-05A.gap': 'There is no procedure through which workers can complain.',
  'GRV-05A.met': 'There is a procedure through which workers can complain.',
  'GRV-05A.not_applicable': `${nobody}.`,
  'GRV-05A.unknown': 'It is not known whether there is a procedure through which workers can complain.',
  'GRV-05A.advice':
    'Open one way to complain that workers trust, of your own or together with others, and tell every worker of it in their language. Ask workers beforehand what would keep them from using it.',

  'GRV-05B.gap':
    'There is no procedure, or the receipt of complaints is not confirmed or their facts are not discussed with whoever made them.',
  'GRV-05B.met': 'The receipt of complaints is confirmed, and their facts are discussed with whoever made them.',
  'GRV-05B.not_applicable': notApplicable,
  'GRV-05B.unknown':
    'It is not known whether the receipt of complaints is confirmed and their facts are discussed with whoever made them.',
  'GRV-05B.advice':
    'Confirm each complaint within days, by a way that does not give away who complained, also to those who give no name. Discuss the facts with whoever made it before you decide.',

  'GRV-05C.gap': 'There is no procedure, or its rules are not written, or not public.',
  'GRV-05C.met': 'The rules of the complaints procedure are written and public.',
  'GRV-05C.not_applicable': notApplicable,
  'GRV-05C.unknown': 'It is not known whether the rules of the complaints procedure are written and public.',
  'GRV-05C.advice':
    'Write down who may complain, how, to whom, what happens next and by when, and publish it where workers of your suppliers find it too.',

  'GRV-05D.gap':
    'There is no procedure, or those who handle complaints are not impartial, not independent, bound by instructions, or not bound to secrecy.',
  'GRV-05D.met': 'Those who handle complaints are impartial, independent, and bound to secrecy.',
  'GRV-05D.not_applicable': notApplicable,
  'GRV-05D.unknown':
    'It is not known whether those who handle complaints are impartial, independent and bound to secrecy.',
  'GRV-05D.advice':
    'Give complaints to people outside the line of command of those whom they may be about, free them in writing from instructions, and bind them to secrecy; or give the task to somebody outside.',

  'GRV-05E.gap':
    'There is no procedure, or it is not public in clear words how it is reached and who is responsible for it.',
  'GRV-05E.met': 'It is public in clear words how the complaints procedure is reached and who is responsible for it.',
  'GRV-05E.not_applicable': notApplicable,
  'GRV-05E.unknown': 'It is not known whether it is public how the procedure is reached and who is responsible for it.',
  'GRV-05E.advice':
    'Publish in plain words, and in the languages of those who may need it, how to complain, who answers, and what it costs: nothing.',

  'GRV-05F.gap': 'There is no procedure, or the identity of whoever complains is not kept confidential.',
  'GRV-05F.met': 'The identity of whoever complains is kept confidential.',
  'GRV-05F.not_applicable': notApplicable,
  'GRV-05F.unknown': 'It is not known whether the identity of whoever complains is kept confidential.',
  'GRV-05F.advice':
    'See first that those whose names became known come to no harm. Then keep names apart from the facts of a case, let only those see them who must, and take complaints without a name.',

  'GRV-05G.gap':
    'There is no procedure, or whoever complains is not protected from disadvantage and punishment for it.',
  'GRV-05G.met': 'Whoever complains is protected from disadvantage and punishment for it.',
  'GRV-05G.not_applicable': notApplicable,
  'GRV-05G.unknown': 'It is not known whether whoever complains is protected from disadvantage and punishment.',
  'GRV-05G.advice':
    'Make good first what anyone lost by complaining. Then forbid reprisals in writing, to supervisors, agencies and suppliers alike, name somebody who sees that it is kept, and ask those who complained some months later how they fared.',

  'GRV-05H.gap': 'There is no procedure, or it was not reviewed within the last {days} days whether it works.',
  'GRV-05H.met': 'It was reviewed within the last {days} days whether the procedure works.',
  'GRV-05H.not_applicable': notApplicable,
  'GRV-05H.unknown': 'It is not known when it was last reviewed whether the procedure works.',
  'GRV-05H.advice':
    'Review once a year, and whenever risks change, whether workers know the procedure, use it, and were helped by it; ask those whom it is for, and change what keeps them away.',

  'GRV-05I.gap': "There is no procedure, or workers of the suppliers' suppliers may not use it.",
  'GRV-05I.met': "Workers of the suppliers' suppliers may use the complaints procedure too.",
  'GRV-05I.not_applicable': notApplicable,
  'GRV-05I.unknown': "It is not known whether workers of the suppliers' suppliers may use the procedure.",
  'GRV-05I.advice':
    'Open the procedure to everyone along the chain, and have suppliers tell their workers, and the workers of those who supply them, how to reach it without going through an employer.',

  'GRV-05J.gap': 'There is no procedure, or records on complaints are kept for less than {years} years.',
  'GRV-05J.met': 'Records on complaints are kept for {years} years or longer.',
  'GRV-05J.not_applicable': notApplicable,
  'GRV-05J.unknown': 'It is not known for how long records on complaints are kept.',
  'GRV-05J.advice':
    'Keep long enough what was complained of and what came of it, apart from the names of those who complained, which are deleted as soon as nobody needs them.',
} as const satisfies Record<string, string>;
