/** Why officers, auditors and administrators read what organisations declared, in Arabic. */
export const reason = {
  'reason.title': 'لماذا تقرؤون',
  'reason.lead':
    'يمكن للمنظمات أن ترى من فتح سجلاتها وبأي دور ولماذا. قولوا ذلك مرة واحدة: فهو يصاحب كل ما تفتحونه إلى أن تسجّلوا الخروج.',
  'reason.not-given': 'سبب القراءة: لم يُذكر',
  'reason.given': 'سبب القراءة: {reason}',
  'reason.label': 'لماذا تقرؤون هذه السجلات؟',
  'reason.hint':
    'مثلا مرجع المناقصة. ستراه المنظمات. لا تذكروا اسم أحد. العدد الأقصى للحروف {most, number}؛ ويمكنكم ترك الخانة فارغة.',
  'reason.keep': 'حفظ هذا السبب',
  'reason.wrong': 'اكتبوا السبب في سطر واحد، بما لا يزيد على {most, number} من الحروف',
  'reason.back': 'رجوع بلا تغيير',
} as const;
