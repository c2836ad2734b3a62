/** What an officer reads of the contracts of the own authority, in Arabic. */
export const contracts = {
  'contracts.lead':
    'تشجع الفقرة 13 (ك) الدول على أن تُدرج في عقودها هي صور الحظر وسبل المعالجة. صفوا بنود عقد، وانظروا ما الذي ينقصها. والعقد هو ما يُنظر فيه، لا المتعاقد أبدا.',
  'contracts.new': 'وصف عقد',
  'contracts.no-authority':
    'لا تتحدثون باسم أي سلطة متعاقدة مسجَّلة هنا. يمكنكم مع ذلك وصف عقد، لكنه لن يرد في أي قائمة: احتفظوا بعنوان صفحته.',
  'contracts.none': 'لم يوصف أي عقد بعد.',
  'contracts.no-reference': 'عقد بلا مرجع',
  'contracts.reference': 'المرجع',
  'contracts.declared': 'تاريخ الوصف',
  'contracts.band': 'الفئة',
  'contracts.score': 'الدرجة',
  'contracts.title': 'العقد {reference}',
  'contracts.contractor': 'المتعاقد',
  'contracts.not-the-contractor': 'هذا عن بنود العقد. وهو لا يقول شيئا عن المتعاقد.',
  'contracts.kept': 'العقد محفوظ، وهذا ما تؤدي إليه بنوده.',
  'contracts.kept-alone':
    'العقد محفوظ، وهذا ما تؤدي إليه بنوده. وهو لا يعود إلى أي سلطة هنا، فاحتفظوا بعنوان هذه الصفحة.',
  'contracts.misses': 'ما ينقص بنوده، وما ينبغي إضافته',
  'contracts.misses-nothing': 'لا ينقص شيء مما تطلبه القواعد.',
  'contracts.has':
    '{count, plural, zero {لم يُنظر في قواعد أخرى} one {نُظر في قاعدة واحدة أخرى، والبنود تستوفيها} two {نُظر في قاعدتين أخريين، والبنود تستوفيهما} few {نُظر في # قواعد أخرى، والبنود تستوفيها} many {نُظر في # قاعدة أخرى، والبنود تستوفيها} other {نُظر في # قاعدة أخرى، والبنود تستوفيها}}',
  'contracts.answers': 'ما ذُكر',
  'contracts.not-answered': 'بلا جواب',
  'contracts.new-title': 'وصف عقد',
  'contracts.new-lead':
    'ما تقوله بنوده عن رسوم التوظيف ووثائق الهوية وما يلي المخالفة. اتركوا ما لا تعرفونه: فهو يظهر غير معروف.',
  'contracts.authority': 'السلطة المتعاقدة',
  'contracts.supplier': 'المتعاقد، إن كان مسجَّلا هنا (اختياري)',
  'contracts.supplier-hint': 'اسمه الكامل، أو رقم مثل GB-COH:01234567.',
  'contracts.about': 'العقد',
  'contracts.clauses': 'بنوده',
  'contracts.allegations': 'الادعاءات',
  'contracts.count-hint': 'اكتبوا كم عددها، أو 0 إن لم يكن منها شيء. ويُسأل بعد ذلك عما آل إليه كل منها.',
  'contracts.period': 'عن أي مدة تقولون هذا؟',
  'contracts.send': 'حفظه ورؤية ما ينقصه',
  'contracts.more-title': 'لم يُرسَل بعد',
  'contracts.more':
    '{count, plural, zero {لا تترتب أسئلة أخرى على ما أجبتم به.} one {يترتب سؤال واحد آخر على ما أجبتم به.} two {يترتب سؤالان آخران على ما أجبتم به.} few {تترتب # أسئلة أخرى على ما أجبتم به.} many {يترتب # سؤالا آخر على ما أجبتم به.} other {يترتب # سؤال آخر على ما أجبتم به.}}',
  'contracts.more-link': 'الانتقال إلى أولها',
  'contracts.mistake.supplier': 'لا منظمة هنا بهذا الرقم أو الاسم: تحققوا منه، أو اتركوه',
  'contracts.mistake.suppliers': 'لعدة منظمات أسماء تبدأ هكذا: اكتبوا رقمها',
} as const;
