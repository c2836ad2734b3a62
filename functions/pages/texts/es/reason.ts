/** Why officers, auditors and administrators read what organisations declared, in Spanish. */
export const reason = {
  'reason.title': 'Por qué consulta estos registros',
  'reason.lead':
    'Las organizaciones pueden ver quién abrió sus registros, con qué función y por qué. Dígalo una vez: acompaña todo lo que abra hasta que cierre la sesión.',
  'reason.not-given': 'Motivo de la consulta: no indicado',
  'reason.given': 'Motivo de la consulta: {reason}',
  'reason.label': '¿Por qué consulta estos registros?',
  'reason.hint':
    'Por ejemplo, la referencia de la licitación. Las organizaciones la verán. No nombre a ninguna persona. Como máximo {most, number} caracteres; puede dejarlo vacío.',
  'reason.keep': 'Guardar este motivo',
  'reason.wrong': 'Escriba el motivo en {most, number} caracteres como máximo, en una sola línea',
  'reason.back': 'Volver sin cambiarlo',
} as const;
