type Atom = `13(j)-${1 | 2 | 3 | 4}` | `13(k)-${1 | 2 | '2a' | '2b' | 3 | 4}`;

/** What each part of paragraph 13 (j) and (k) of resolution 10/3 encourages, in our own words. */
export const paragraphs = {
  'paragraph.13(j)-1': 'States are encouraged to see that companies look into their supply chains with due diligence.',
  'paragraph.13(j)-2':
    'States are encouraged to regulate, license and monitor recruitment and employment agencies, public and private.',
  'paragraph.13(j)-3': 'States are encouraged to prohibit that workers are charged recruitment fees.',
  'paragraph.13(j)-4':
    'States are encouraged to see that recruitment and employment agencies are not used to facilitate trafficking in persons.',
  'paragraph.13(k)-1':
    'States are encouraged to have policies that prevent trafficking in persons in their procurement and in global supply chains.',
  'paragraph.13(k)-2':
    'States are encouraged to keep those who receive government funding from practices that are known to facilitate trafficking in persons, such as charging workers recruitment fees or keeping identity documents from them.',
  'paragraph.13(k)-2a':
    'States are encouraged to keep those who receive government funding from charging workers recruitment fees.',
  'paragraph.13(k)-2b':
    'States are encouraged to keep those who receive government funding from keeping identity documents from workers.',
  'paragraph.13(k)-3':
    'States are encouraged to have those who receive government contracts inform their workers of protections and of ways to complain.',
  'paragraph.13(k)-4': 'States are encouraged to write into government contracts what remedies follow a violation.',
} as const satisfies Record<`paragraph.${Atom}`, string>;
