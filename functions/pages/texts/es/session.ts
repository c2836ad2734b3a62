/** Signing in and out, and what happens to a form when its session has ended, in Spanish. */
export const session = {
  'sign-in.title': 'Iniciar sesión',
  'sign-in.lead': 'Inicia sesión donde su organización o autoridad tiene su cuenta, y vuelve aquí.',
  'sign-in.ended':
    'Se cerró su sesión, porque no había usado estas páginas durante una hora o había iniciado la sesión hace mucho.',
  'sign-in.kept':
    'Se cerró su sesión antes de que se pudiera guardar lo que escribió. Se conserva una hora: inicie sesión de nuevo como la misma persona, y podrá enviarlo.',
  'sign-in.not-kept':
    'Se cerró su sesión antes de que se pudiera guardar lo que escribió. Vuelva atrás en su navegador para copiarlo, y después inicie sesión de nuevo.',
  'sign-in.button': 'Seguir para iniciar sesión',
  'sign-in.failed.title': 'No ha iniciado sesión',
  'sign-in.failed.start-again':
    'Este inicio de sesión se empezó en otra ventana, ya se había usado, o tardó más de diez minutos. Eso ocurre, y no pasa nada.',
  'sign-in.failed.refused': 'El lugar donde inicia sesión no confirmó quién es usted. No se cambió nada.',
  'sign-in.failed.no-role.title': 'Aún no tiene ninguna tarea aquí',
  'sign-in.failed.no-role':
    'Sabemos quién es usted, pero su cuenta no tiene ninguna de las funciones para las que son estas páginas. Pida una al administrador de su organización o autoridad, y después inicie sesión de nuevo.',
  'sign-in.again': 'Iniciar sesión de nuevo',
  'sign-out.title': 'Cerrar sesión',
  'sign-out.lead': 'Su sesión está iniciada como {label}.',
  'sign-out.here': 'Cerrar sesión en este dispositivo',
  'sign-out.everywhere.title':
    'Si ha perdido un dispositivo, o si otra persona puede haber iniciado sesión en su lugar',
  'sign-out.everywhere.body': 'Esto pone fin de inmediato a todas sus sesiones, también a esta.',
  'sign-out.everywhere': 'Cerrar sesión en todos los dispositivos',
  'signed-out.title': 'Ha cerrado la sesión',
  'signed-out.body': 'Lo que guardó se conserva. En un equipo que usan otros, cierre también el navegador.',
  'session.foreign.title': 'Esto no se hizo',
  'session.foreign.body':
    'Lo que se envió no venía de una página nuestra que usted tuviera abierta, así que no se cambió nada. Esto lo protege de otros sitios que actuarían en su nombre.',
  'session.foreign.todo': 'Si rellenó un formulario aquí: vuelva atrás, cargue la página de nuevo, y envíelo otra vez.',
  'session.other.title': 'Esto no se hizo, porque ahora ha iniciado sesión otra persona',
  'session.other.body':
    'La página se hizo para otra persona que la que ahora ha iniciado sesión en este navegador. No se cambió nada, para que nada se haga con el nombre equivocado.',
  'session.other.todo':
    'Vuelva atrás para copiar lo que escribió, inicie sesión con su propia cuenta, y envíelo entonces.',
  'session.resend.title': 'Lo que escribió aún no está guardado',
  'session.resend.body':
    'Usted inició sesión de nuevo después de que se hiciera esta página. No se ha perdido nada de lo que escribió: envíelo ahora, y verá qué ha sido de ello.',
  'session.resend.files': 'Los archivos no se conservan: elíjalos de nuevo en la página siguiente.',
  'session.resend.button': 'Enviar lo que escribí',
  'session.resend.leave': 'Dejarlo, e ir a la página de inicio',
  'session.gone.title': 'Aquí no hay nada que se guardara para usted',
  'session.gone.body': 'Lo que se escribe en una página se conserva una hora, para la persona que lo escribió.',
} as const;
