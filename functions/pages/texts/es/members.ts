/** What is read by those who let a colleague speak for their organisation, in Spanish. */
export const members = {
  'members.title': 'Quién habla por ella',
  'members.lead':
    'Toda persona que habla por la organización puede declarar y firmar por ella, y añadir a otras. Añada solo a colegas que vayan a declarar; a los trabajadores nunca se los añade ni se los nombra aquí.',
  'members.count':
    '{count, plural, one {Una persona habla} other {# personas hablan}} por esta organización. Quiénes son no se guarda aquí, para que se pueda borrar a una persona.',
  'members.since-you': 'Usted, desde el {at}',
  'members.since-another': 'Un colega, desde el {at}',
  'members.add': 'Añadir a un colega',
  'members.how':
    'Pida a su colega que inicie sesión aquí una vez y abra «Mis organizaciones». Su código está al pie de esa página. Pídale que se lo envíe.',
  'members.code': 'El código de su colega',
  'members.code-hint': 'Escríbalo exactamente como figura allí.',
  'members.send': 'Añadirlo',
  'members.missing': 'Escriba el código de su colega',
  'members.wrong': 'Escriba el código como figura en la página de su colega, en 255 caracteres como máximo',
  'members.already': 'Esta persona ya habla por la organización',
  'members.added-title': 'Añadido',
  'members.added': 'Desde ahora su colega habla por la organización, y la encuentra en «Mis organizaciones».',
  'members.yours': 'Para que lo añada un colega',
  'members.yours-how': 'Envíe este código a un colega que ya hable por su organización:',
} as const;
