/** What somebody reads who says that a finding, or a registration, is wrong, in Spanish. */
export const disputes = {
  'disputes.title': 'Impugnaciones',
  'disputes.lead': 'Lo que se ha dicho que es erróneo sobre esta organización, lo más reciente primero.',
  'disputes.none': 'No hay nada impugnado.',
  'disputes.none-how': 'Para impugnar una constatación, abra su resultado: el enlace está debajo de cada constatación.',
  'disputes.raised-title': 'Queda impugnada',
  'disputes.raised': 'Su impugnación se conserva. Un administrador la examinará y decidirá.',
  'disputes.withdrawn': 'Usted la ha retirado.',
  'disputes.changed-title': 'Hecho',
  'disputes.mine-title': 'Impugnaciones que usted ha presentado',
  'disputes.mine-lead':
    'También las que son sobre organizaciones por las que usted no habla, las más recientes primero.',
  'disputes.about-registration': 'Otra persona registró la organización',
  'disputes.state': 'Estado',
  'disputes.state.open': 'Abierta',
  'disputes.state.upheld': 'Aceptada',
  'disputes.state.rejected': 'Rechazada',
  'disputes.state.withdrawn': 'Retirada',
  'disputes.means.open':
    'Un administrador la examinará y decidirá. Hasta entonces está marcada dondequiera que se muestre.',
  'disputes.means.rejected': 'Todo está como antes, y la marca ha desaparecido.',
  'disputes.means.withdrawn': 'La marca ha desaparecido.',
  'disputes.means.upheld-finding':
    'La constatación sigue siendo la de su día, y a su lado figura lo que se decidió. Para cambiar el resultado, declare de nuevo.',
  'disputes.means.upheld-registration':
    'Quienes la registraron ya no hablan por ella. Sigue marcada hasta que haya declarado de nuevo.',
  'disputes.when': 'Presentada',
  'disputes.by-you': 'El {at}, por usted',
  'disputes.by-organisation': 'El {at}, por un colega',
  'disputes.by-another': 'El {at}, por alguien que no habla por ella',
  'disputes.said': 'Lo que se dijo',
  'disputes.decided': 'Por qué se decidió así',
  'disputes.closed': 'Cerrada',
  'disputes.result': 'El resultado al que se refiere',
  'disputes.result-open': 'Abrir el resultado',
  'disputes.withdraw': 'Retirar la impugnación',
  'disputes.does': 'Qué hace una impugnación',
  'disputes.does-marked':
    'La constatación aparece como impugnada dondequiera que se muestre, también a los compradores.',
  'disputes.does-held':
    'No se envía ninguna noticia de ella a quienes lo siguen hasta que se decida, durante 30 días como máximo.',
  'disputes.does-decided': 'Un administrador decide, y dice por qué. Usted puede retirarla antes.',
  'disputes.does-stays': 'Su declaración, sus documentos, la puntuación y el registro de auditoría quedan como están.',
  'disputes.instead':
    '¿Era errónea una respuesta, o ha cambiado algo? Entonces ayuda más una declaración nueva: el resultado sigue de inmediato.',
  'disputes.declare': 'Declarar de nuevo',
  'disputes.finding.title': 'Impugnar una constatación',
  'disputes.finding.link': 'Impugnar esta constatación',
  'disputes.finding.marked': 'Impugnada',
  'disputes.finding.label': '¿Qué es erróneo en ella, y qué lo muestra?',
  'disputes.statement-hint':
    'Lo leen un administrador y los auditores, y se conserva. No nombre a ningún trabajador ni a ninguna otra persona.',
  'disputes.send': 'Impugnar',
  'disputes.missing': 'Escriba qué es erróneo',
  'disputes.too-long': 'Escriba como máximo 2.000 caracteres',
  'disputes.control': 'Escríbalo sin caracteres de control',
  'disputes.refused-finding': 'Ya está impugnada, o lo están 20 constataciones. Mire sus impugnaciones.',
  'disputes.registration.title': 'Impugnar un registro',
  'disputes.registration.lead':
    'Alguien ha registrado una organización con este número. Si no fue nadie que hable por la organización, díganoslo.',
  'disputes.registration.does-marked':
    'La organización está marcada dondequiera que se muestre: su registro está impugnado.',
  'disputes.registration.does-held':
    'No se envía ninguna noticia de ella hasta que se decida, durante 30 días como máximo.',
  'disputes.registration.does-decided':
    'Un administrador lo examina. Si usted tiene razón, quienes la registraron ya no hablan por ella, y se añade a las personas correctas.',
  'disputes.registration.ask-first':
    'Pregunte primero a sus colegas: puede que uno de ellos la haya registrado, y puede añadirlo.',
  'disputes.registration.label': '¿Por qué está seguro, y qué lo muestra?',
  'disputes.registration.link': 'No lo hizo nadie de los nuestros: impugnar el registro',
  'disputes.registration.scheme': 'Registro',
  'disputes.registration.id': 'Número',
  'disputes.registration.refused':
    'No se impugnó: usted ya lo impugnó antes, usted mismo habla por esta organización, o ya lo impugnan muchos.',
  'disputes.registration.unknown': 'No hay ninguna organización registrada con este número: puede registrarla.',
  'disputes.registration.open':
    'Desde el {at} alguien dice que la registraron otros que no son esta organización. Un administrador decidirá; hasta entonces está marcada dondequiera que se muestre.',
  'disputes.registration.upheld':
    'El {at} se decidió que otros habían registrado esta organización. Sigue marcada hasta que haya declarado de nuevo.',
} as const;
