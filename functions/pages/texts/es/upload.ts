/** Tables that somebody sends: why one is not taken, and what is said of the fee table, in Spanish. */
export const upload = {
  'upload.empty': 'La tabla está vacía',
  'upload.too-large': 'El archivo pasa de {megabytes, number} MB: deje solo la hoja que contiene la tabla',
  'upload.old-excel':
    'El archivo es de un Excel más antiguo, o está protegido con contraseña: guárdelo como libro de Excel (.xlsx) sin contraseña, o como CSV',
  'upload.open-document': 'El archivo es de OpenDocument: guárdelo como libro de Excel (.xlsx) o como CSV',
  'upload.no-table': 'El archivo no es ni un libro de Excel (.xlsx) ni CSV',
  'upload.no-sheet': 'Todas las hojas del libro están ocultas: muestre la que contiene la tabla',
  'upload.damaged': 'No se pudo leer el libro: ábralo y guárdelo de nuevo como .xlsx, o guárdelo como CSV',
  'upload.unpacks-to-too-much': 'El libro contiene mucho más que una tabla: copie la tabla en un libro nuevo',
  'upload.encoding':
    'No se pudieron leer las letras del archivo: guárdelo como «CSV UTF-8» o como libro de Excel (.xlsx)',
  'upload.quotes': 'La línea {row, number} no se pudo leer como línea de una tabla: revise las comillas',
  'upload.too-many-rows': 'La tabla tiene más de {most, number} filas',
  'upload.too-many-columns': 'La tabla tiene más de {most, number} columnas',
  'upload.cell-too-long': 'Una celda de la fila {row, number} tiene más de {most, number} caracteres',
  'upload.fees.lead':
    'Rellene la plantilla y envíela como libro de Excel o como CSV, o péguela. Una fila dice quién asumió un costo, y para cuántas personas; cuando lo asumieron varios, escriba una fila para cada uno. No nombre a ningún trabajador.',
  'upload.fees.template': 'Descargar la plantilla para rellenarla:',
  'upload.fees.workbook': 'Libro de Excel (.xlsx)',
  'upload.fees.csv': 'Archivo CSV',
  'upload.fees.columns': 'Qué va en cada columna',
  'upload.fees.columns-lead':
    'Bastan el costo, para cuántas personas y quién lo asumió. Las demás columnas solo hablan de costos que asumieron los trabajadores.',
  'upload.fees.column': 'Columna',
  'upload.fees.takes': 'Qué se escribe en ella',
  'upload.fees.takes.cost': 'Uno de los 17 costos, tal como figuran en la plantilla',
  'upload.fees.takes.currency': 'Tres letras, por ejemplo QAR',
  'upload.fees.takes.day': 'Un día, por ejemplo 2026-01-31',
  'upload.fees.takes.amount': 'Un importe, por ejemplo 1200.50',
  'upload.fees.takes.number': 'Un número entero',
  'upload.fees.takes.text': 'Sus propias palabras',
  'upload.fees.currency-of': '{question} (moneda)',
  'upload.fees.file': 'Su tabla, como libro de Excel (.xlsx) o CSV',
  'upload.fees.file-hint': 'De un libro se lee la primera hoja que no esté oculta. 2 MB como máximo.',
  'upload.fees.sent': 'Esto es lo que se leyó. Corríjalo aquí, o envíe el archivo de nuevo.',
} as const;
