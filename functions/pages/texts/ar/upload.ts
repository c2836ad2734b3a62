/** Tables that somebody sends: why one is not taken, and what is said of the fee table, in Arabic. */
export const upload = {
  'upload.empty': 'الجدول فارغ',
  'upload.too-large': 'حجم الملف أكبر من {megabytes, number} ميغابايت: أبقوا الورقة التي فيها الجدول فقط',
  'upload.old-excel':
    'الملف من إصدار قديم من Excel، أو محمي بكلمة مرور: احفظوه مصنف Excel ‏(.xlsx) بلا كلمة مرور، أو بصيغة CSV',
  'upload.open-document': 'الملف بصيغة OpenDocument: احفظوه مصنف Excel ‏(.xlsx) أو بصيغة CSV',
  'upload.no-table': 'الملف ليس مصنف Excel ‏(.xlsx) ولا ملف CSV',
  'upload.no-sheet': 'جميع أوراق المصنف مخفية: أظهروا الورقة التي فيها الجدول',
  'upload.damaged': 'تعذرت قراءة المصنف: افتحوه واحفظوه من جديد بصيغة ‎.xlsx، أو احفظوه بصيغة CSV',
  'upload.unpacks-to-too-much': 'في المصنف أكثر بكثير من جدول: انسخوا الجدول إلى مصنف جديد',
  'upload.encoding': 'تعذرت قراءة حروف الملف: احفظوه بصيغة «CSV UTF-8» أو مصنف Excel ‏(.xlsx)',
  'upload.quotes': 'تعذرت قراءة السطر {row, number} سطرا في جدول: انظروا إلى علامات الاقتباس',
  'upload.too-many-rows': 'عدد صفوف الجدول أكثر من {most, number}',
  'upload.too-many-columns': 'عدد أعمدة الجدول أكثر من {most, number}',
  'upload.cell-too-long': 'في الصف {row, number} خلية عدد حروفها أكثر من {most, number}',
  'upload.fees.lead':
    'املؤوا النموذج وأرسلوه مصنف Excel أو ملف CSV، أو الصقوه. يبيّن كل صف من تحمّل تكلفة واحدة وعن كم شخص؛ وإذا تحمّلها أكثر من طرف فاكتبوا صفا لكل طرف. ويمكن أن تكون الأجوبة رموزا أو كلمات الصفحة. لا تذكروا اسم أي عامل.',
  'upload.fees.template': 'تنزيل النموذج لملئه:',
  'upload.fees.workbook': 'مصنف Excel ‏(.xlsx)',
  'upload.fees.csv': 'ملف CSV',
  'upload.fees.file': 'جدولكم، مصنف Excel ‏(.xlsx) أو ملف CSV',
  'upload.fees.file-hint': 'تُقرأ من المصنف أول ورقة غير مخفية. الحد الأقصى 2 ميغابايت.',
  'upload.fees.sent': 'هذا ما قُرئ. أصلحوه هنا، أو أرسلوا الملف من جديد.',
} as const;
