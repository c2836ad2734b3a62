/** Tables that somebody sends: why one is not taken, and what is said of the fee table. */
export const upload = {
  'upload.empty': 'The table is empty',
  'upload.too-large': 'The file is larger than {megabytes, number} MB: keep only the sheet with the table',
  'upload.old-excel':
    'The file is of an older Excel, or protected by a password: save it as an Excel workbook (.xlsx) without a password, or as CSV',
  'upload.open-document': 'The file is an OpenDocument file: save it as an Excel workbook (.xlsx) or as CSV',
  'upload.no-table': 'The file is neither an Excel workbook (.xlsx) nor CSV',
  'upload.no-sheet': 'Every sheet of the workbook is hidden: show the one with the table',
  'upload.damaged': 'The workbook could not be read: open it, save it again as .xlsx, or save it as CSV',
  'upload.unpacks-to-too-much': 'The workbook holds far more than a table: copy the table into a new workbook',
  'upload.encoding':
    'The letters of the file could not be read: save it as “CSV UTF-8” or as an Excel workbook (.xlsx)',
  'upload.quotes': 'Line {row, number} could not be read as a line of a table: look at the quotation marks',
  'upload.too-many-rows': 'The table has more than {most, number} rows',
  'upload.too-many-columns': 'The table has more than {most, number} columns',
  'upload.cell-too-long': 'A cell of row {row, number} has more than {most, number} characters',

  'upload.fees.lead':
    'Fill in the template, and send it as an Excel workbook or as CSV, or paste it. A row says who bore one cost, and for how many; where several bore it, write a row for each. Name no worker.',
  'upload.fees.template': 'Download the template to fill in:',
  'upload.fees.workbook': 'Excel workbook (.xlsx)',
  'upload.fees.csv': 'CSV',
  'upload.fees.columns': 'What goes into each column',
  'upload.fees.columns-lead':
    'Which cost, for how many and who bore it are enough. The other columns speak only of costs that workers bore.',
  'upload.fees.column': 'Column',
  'upload.fees.takes': 'What goes into it',
  'upload.fees.takes.cost': 'One of the 17 costs, as they stand in the template',
  'upload.fees.takes.currency': 'Three letters, such as QAR',
  'upload.fees.takes.day': 'A day, such as 2026-01-31',
  'upload.fees.takes.amount': 'An amount, such as 1200.50',
  'upload.fees.takes.number': 'A whole number',
  'upload.fees.takes.text': 'Your own words',
  'upload.fees.currency-of': '{question} (currency)',
  'upload.fees.file': 'Your table, as an Excel workbook (.xlsx) or CSV',
  'upload.fees.file-hint': 'Of a workbook, the first sheet that is not hidden is read. 2 MB at most.',
  'upload.fees.sent': 'This is what was read. Mend it here, or send the file again.',
} as const;
