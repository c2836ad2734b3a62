/** Why a table that somebody sends is not taken. */
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
} as const;
