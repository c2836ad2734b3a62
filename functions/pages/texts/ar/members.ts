/** What is read by those who let a colleague speak for their organisation, in Arabic. */
export const members = {
  'members.title': 'من يتحدث باسمها',
  'members.lead':
    'كل من يتحدث باسم المنظمة يمكنه أن يُقِر ويوقّع عنها وأن يضيف غيره. أضيفوا فقط زملاء عليهم أن يُقِروا؛ أما العمال فلا يضافون هنا ولا تُذكر أسماؤهم أبدا.',
  'members.count':
    '{count, plural, zero {لا يتحدث أحد} one {يتحدث شخص واحد} two {يتحدث شخصان} few {يتحدث # أشخاص} many {يتحدث # شخصا} other {يتحدث # شخص}} باسم هذه المنظمة. ولا تُحفظ هنا هوياتهم، كي يمكن محو أي شخص.',
  'members.since-you': 'أنتم، منذ {at}',
  'members.since-another': 'زميل، منذ {at}',
  'members.add': 'إضافة زميل',
  'members.how':
    'اطلبوا من زميلكم أن يسجّل الدخول هنا مرة ويفتح «منظماتي». يوجد رمزه في أسفل تلك الصفحة. اطلبوا منه أن يرسله إليكم.',
  'members.code': 'رمز زميلكم',
  'members.code-hint': 'أدخلوه كما هو مكتوب هناك تماما.',
  'members.send': 'إضافته',
  'members.missing': 'أدخلوا رمز زميلكم',
  'members.wrong': 'أدخلوا الرمز كما هو مكتوب في صفحة زميلكم، في 255 حرفا على الأكثر',
  'members.already': 'هذا الشخص يتحدث باسم المنظمة بالفعل',
  'members.added-title': 'تمت الإضافة',
  'members.added': 'يتحدث زميلكم باسم المنظمة من الآن، ويجدها ضمن «منظماتي».',
  'members.yours': 'كي يضيفكم زميل',
  'members.yours-how': 'أرسلوا هذا الرمز إلى زميل يتحدث باسم منظمتكم بالفعل:',
} as const;
