/** What stands beside a finding that its rule alone cannot say, because it hangs on the paragraphs that are cited. */
export const reading = {
  'reading.13j-3':
    'Paragraph 13 of the resolution encourages States to prohibit that workers are charged recruitment fees.',
  'reading.13k-2a':
    'Paragraph 13 of the resolution encourages States to prohibit those who receive government funding from charging workers recruitment fees.',
  'reading.13k-2b':
    'Paragraph 13 of the resolution encourages States to prohibit those who receive government funding from keeping identity documents from workers.',
  'reading.breach': 'This is not a finding of trafficking or of illegality.',
};
