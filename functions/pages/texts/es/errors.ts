/** The pages that say why something was not done, and what to do about it, in Spanish. */
export const errors = {
  'error.not-found.title': 'Aquí no hay ninguna página',
  'error.not-found.body':
    'Puede que la dirección esté mal escrita o sea antigua, o que la página sea de una organización en cuyo nombre usted no habla.',
  'error.not-found.todo': 'Compruebe la dirección, o empiece por la página de inicio.',
  'error.forbidden.title': 'Esta página es para otras funciones que la suya',
  'error.forbidden.body':
    'No se cambió nada. Su sesión está iniciada, pero esta página es para personas con otras tareas.',
  'error.forbidden.todo':
    'Si es su tarea, pida la función a su administrador, y después cierre la sesión y vuelva a iniciarla.',
  'error.method.title': 'Esto no se puede hacer en esta dirección',
  'error.method.body': 'No se cambió nada. Vaya a la propia página, y use lo que hay en ella.',
  'error.stale.title': 'Alguien cambió esto entretanto',
  'error.stale.body': 'Su cambio no se hizo, para que no se pierda el de la otra persona.',
  'error.stale.todo': 'Vuelva atrás, cargue la página de nuevo, mire qué cambió, e introduzca otra vez su cambio.',
  'error.too-large.title': 'Esto es demasiado grande',
  'error.too-large.body': 'No se guardó nada. Una página admite como máximo 5 MB a la vez, con archivos y todo.',
  'error.too-large.todo': 'Vuelva atrás, y envíe un archivo más pequeño, o una parte tras otra.',
  'error.refused.title': 'Esto no se hizo',
  'error.refused.body': 'Lo que se envió no concuerda con lo que se guarda. No se cambió nada.',
  'error.refused.detail': 'Detalle técnico, en inglés:',
  'error.conflict.title': 'Ya no es posible',
  'error.conflict.body':
    'No se cambió nada. Lo que pidió ya se había hecho, o entretanto ocurrió otra cosa que lo impide.',
  'error.conflict.todo': 'Vuelva atrás, cargue de nuevo la página y vea cómo está ahora.',
  'error.refused.todo': 'Vuelva atrás: lo que escribió sigue ahí. Cambie lo que se dice abajo y envíelo de nuevo.',
  'error.busy.title': 'El servicio está muy ocupado en este momento',
  'error.busy.body': 'Lo que pidió no se hizo, porque el servicio está ocupado. No se guardó nada de ello.',
  'error.busy.todo':
    'Espere un minuto, y después cargue esta página de nuevo. Si envió un formulario, su navegador pregunta si debe enviarlo otra vez: diga que sí, se hará una sola vez.',
  'error.internal.title': 'Algo salió mal por nuestra parte',
  'error.internal.body': 'Quedó registrado, y lo examinaremos. Puede que lo que pidió no se haya hecho.',
  'error.internal.todo':
    'Inténtelo de nuevo dentro de unos minutos. Si vuelve a ocurrir, díganos cuándo ocurrió y este número: {request}.',
  'error.start': 'Ir a la página de inicio',
} as const;
