/** What an officer reads of the contracts of the own authority, in Spanish. */
export const contracts = {
  'contracts.lead':
    'El párrafo 13 k) alienta a los Estados a incluir prohibiciones y recursos en sus propios contratos. Describa las cláusulas de un contrato, y vea qué les falta. Se examina el contrato, nunca al contratista.',
  'contracts.new': 'Describir un contrato',
  'contracts.no-authority':
    'Usted no habla por ninguna autoridad contratante registrada aquí. Puede describir un contrato de todos modos, pero no figurará en ninguna lista: guarde la dirección de su página.',
  'contracts.none': 'Aún no se ha descrito ningún contrato.',
  'contracts.no-reference': 'Contrato sin referencia',
  'contracts.reference': 'Referencia',
  'contracts.declared': 'Descrito el',
  'contracts.band': 'Nivel',
  'contracts.score': 'Puntuación',
  'contracts.title': 'Contrato {reference}',
  'contracts.contractor': 'Contratista',
  'contracts.not-the-contractor': 'Esto se refiere a las cláusulas del contrato. No dice nada del contratista.',
  'contracts.kept': 'El contrato se conserva, y esto es lo que resulta de sus cláusulas.',
  'contracts.kept-alone':
    'El contrato se conserva, y esto es lo que resulta de sus cláusulas. No pertenece a ninguna autoridad de aquí, así que guarde la dirección de esta página.',
  'contracts.misses': 'Qué les falta a sus cláusulas, y qué añadir',
  'contracts.misses-nothing': 'No falta nada de lo que piden las reglas.',
  'contracts.has':
    '{count, plural, one {Se examinó una regla más, y las cláusulas responden a ella} other {Se examinaron # reglas más, y las cláusulas responden a ellas}}',
  'contracts.answers': 'Lo que se indicó',
  'contracts.not-answered': 'Sin responder',
  'contracts.new-title': 'Describir un contrato',
  'contracts.new-lead':
    'Qué dicen sus cláusulas sobre las comisiones de contratación, los documentos de identidad y lo que sigue a una infracción. Deje en blanco lo que no sepa: aparece como no sabido.',
  'contracts.authority': 'Autoridad contratante',
  'contracts.supplier': 'Contratista, si está registrado aquí (opcional)',
  'contracts.supplier-hint': 'Su nombre completo, o un número como GB-COH:01234567.',
  'contracts.about': 'El contrato',
  'contracts.clauses': 'Sus cláusulas',
  'contracts.allegations': 'Alegaciones',
  'contracts.count-hint': 'Escriba cuántas hay, 0 si no hubo ninguna. Después se pregunta qué fue de cada una.',
  'contracts.period': '¿Para qué período lo dice?',
  'contracts.send': 'Conservarlo y ver qué le falta',
  'contracts.more-title': 'Aún no enviado',
  'contracts.more':
    '{count, plural, one {De lo que respondió se sigue una pregunta más.} other {De lo que respondió se siguen # preguntas más.}}',
  'contracts.more-link': 'Ir a la primera',
  'contracts.mistake.supplier': 'Ninguna organización tiene aquí este número o nombre: compruébelo, o déjelo en blanco',
  'contracts.mistake.suppliers': 'Varias organizaciones tienen nombres que empiezan así: escriba su número',
} as const;
