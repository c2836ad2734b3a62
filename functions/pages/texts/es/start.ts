/** The start page, in Spanish. */
export const start = {
  'start.title': 'Diga cómo se contrata a los trabajadores, y vea el riesgo',
  'start.lead':
    'Las empresas y las agencias de contratación declaran cómo se contrata a las personas que trabajan para ellas. De las respuestas sale una puntuación de riesgo, con el párrafo que hay detrás de cada constatación, que los compradores públicos usan antes de adjudicar un contrato.',
  'start.button': 'Iniciar sesión',
  'start.button-on': 'Seguir a sus páginas',
  'start.declarant.title': 'Usted es una empresa o una agencia de contratación',
  'start.declarant.body':
    'Responde a preguntas sobre comisiones, documentos de identidad, contratos, reclamaciones y las agencias que utiliza.',
  'start.declarant.need':
    'Necesita saber quién paga la contratación, de qué países vienen las personas, y dónde están escritas sus políticas. Las respuestas que nadie conoce pueden quedar como no sabidas.',
  'start.declarant.time':
    'Solo se pregunta lo que le corresponde: una oficina que no contrata a nadie en el extranjero tiene unas 20 preguntas; una empresa o agencia que contrata en dos países, de 200 a 300, muchas de ellas en las tablas de comisiones. Puede parar en cualquier momento y seguir más tarde, junto con sus colegas.',
  'start.declarant.then':
    'Ve su resultado de inmediato: qué se constató, según qué párrafo, qué corregir primero, y qué cambiaría eso. Los compradores también lo ven, y usted ve quién lo consultó.',
  'start.officer.title': 'Usted compra para una autoridad pública',
  'start.officer.body':
    'Busca a un proveedor o examina hasta mil, los de mayor riesgo primero, cada uno con los motivos. Una puntuación no es por sí sola un motivo de exclusión: se oye al proveedor, y usted decide.',
  'start.auditor.title': 'Usted audita',
  'start.auditor.body':
    'Obtiene las reglas en inglés sencillo y como datos, exportaciones que se pueden verificar sin confiar en nosotros, y el rastro de cada cambio.',
  'start.workers.title': 'No nombre nunca a un trabajador',
  'start.workers.body':
    'Ninguna respuesta, nota o archivo puede decir quién es un trabajador. Solo pedimos números, quién paga y políticas. Quien denuncia un abuso no debe sufrir daño por ello.',
  'start.paragraph.title': 'De dónde viene esto',
  'start.paragraph.body':
    'El párrafo 13 de la resolución 10/3 de la Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional alienta a los Estados a procurar que las empresas examinen sus cadenas de suministro, que las agencias de contratación tengan licencia y estén supervisadas, que ningún trabajador pague por ser contratado, y que los contratos públicos prevean recursos. Por sí solo no obliga a ninguna empresa: cada constatación dice en qué instrumento se apoya, y con qué fuerza.',
  'starting.title': 'El servicio se está iniciando',
  'starting.body':
    'Se están introduciendo las organizaciones de demostración, como lo haría su propia gente. Tarda un minuto o dos, y solo la primera vez.',
  'starting.loaded': 'Ya están {done, number} de {all, number}.',
  'starting.todo': 'No pasa nada malo. Vuelva a cargar esta página dentro de un momento.',
  'starting.again': 'Volver a cargar esta página',
} as const;
