/** What the service says of itself, in Spanish. */
export const about = {
  'about.ask': 'A quién preguntar',
  'about.nobody':
    'Esta instalación no nombra a nadie que la gestione. Pregunte a quien le dio su dirección, o a su autoridad contratante.',
  'about.accessibility.title': 'Accesibilidad',
  'about.accessibility.lead':
    'Toda persona que tenga que declarar, examinar a proveedores, auditar o administrar debería poder hacerlo. Esta página dice hasta qué punto es así, y dónde todavía no lo es.',
  'about.accessibility.can': 'Lo que usted puede hacer',
  'about.accessibility.script': 'Usar todas las páginas sin JavaScript.',
  'about.accessibility.keyboard': 'Hacerlo todo solo con el teclado, y ver dónde está.',
  'about.accessibility.narrow':
    'Usar un teléfono, o ampliar el texto hasta cuatro veces, sin desplazarse hacia los lados salvo en las tablas anchas.',
  'about.accessibility.colour':
    'Leer sin los colores cada nivel, cada marca y cada imagen: todo se dice también con palabras, y cada imagen tiene una tabla al lado.',
  'about.accessibility.languages': 'Cambiar el idioma de cada página; el árabe va de derecha a izquierda.',
  'about.accessibility.how': 'Cómo lo sabemos',
  'about.accessibility.checked':
    'Las páginas están hechas con los componentes del GOV.UK Design System. Cada tipo de página se comprueba según las Pautas de Accesibilidad para el Contenido Web 2.2 (WCAG), nivel AA, con un programa (axe-core) en un navegador real, ancho y estrecho, en inglés y en árabe, cada vez que el servicio cambia; también se comprueba su HTML.',
  'about.accessibility.journeys':
    'Un programa hace además todo el trabajo de un declarante, de un responsable de compras públicas y de un auditor en un navegador real, desde el inicio de sesión hasta el final: con y sin JavaScript, con ratón, y solo con teclado, también en un ancho de 320 píxeles en árabe.',
  'about.accessibility.not-checked':
    'Un programa encuentra solo una parte de lo que puede estar mal. Todavía no han probado estas páginas personas con discapacidad, ni nadie con un lector de pantalla, y ningún experto externo las ha auditado. Los textos en francés, español y árabe no han sido leídos por hablantes nativos.',
  'about.accessibility.gaps': 'Lo que sabemos que aún no cumple',
  'about.accessibility.docs': 'La referencia de la API la hace otro programa, Swagger UI, y está solo en inglés.',
  'about.accessibility.api': 'Algunos mensajes sobre errores vienen de la API en inglés; están marcados como inglés.',
  'about.accessibility.ask':
    'Si una página le impide hacer algo, diga qué página y qué quería hacer. Puede pedir que se le permita dar o recibir la misma información de otra manera.',
  'about.privacy.title': 'Privacidad',
  'about.privacy.lead':
    'Los registros de este servicio tratan de organizaciones. Esta página dice qué se guarda de las personas que lo usan, cuánto tiempo, y qué se puede borrar.',
  'about.privacy.workers': 'Trabajadores',
  'about.privacy.workers-body':
    'Ningún trabajador tiene aquí un registro, y ninguna respuesta, nota o archivo puede decir quién es un trabajador. Las estadísticas omiten los grupos tan pequeños que se podría reconocer en ellos a una organización.',
  'about.privacy.kept': 'Lo que se guarda de usted',
  'about.privacy.session':
    'Mientras tiene la sesión abierta: su nombre tal como lo da su servicio de acceso, sellado de modo que solo se abre con lo que tiene su navegador. La sesión termina tras una hora sin uso y, como máximo, a las doce horas.',
  'about.privacy.draft':
    'Los borradores, a la vista de toda su organización, 180 días después de guardarse por última vez.',
  'about.privacy.signatory':
    'Quién firmó una declaración, sus datos de contacto y las notas, aparte de las respuestas, hasta que se borren.',
  'about.privacy.actor':
    'Quién hizo qué y cuándo: en el registro de auditoría usted es un número aleatorio. Lo que dice que ese número es usted se guarda aparte y se puede borrar.',
  'about.privacy.reading':
    'Cuando lee los registros de otras organizaciones: su función, su motivo y cuántos. Sus miembros lo ven; no ven su nombre.',
  'about.privacy.free-text': 'Lo que escribe como motivo, explicación o nota. Por eso, no nombre a nadie ahí.',
  'about.privacy.cookies': 'Cookies',
  'about.privacy.cookies-body': 'Hay cuatro, cada una necesaria para lo que hace, y ningún script las lee.',
  'about.privacy.cookie-session': '__Host-session: que tiene la sesión abierta. 24 horas como máximo.',
  'about.privacy.cookie-sign-in': '__Host-sign-in: mientras inicia sesión. 10 minutos.',
  'about.privacy.cookie-kept': '__Host-kept: un formulario que envió después de terminar su sesión. 1 hora.',
  'about.privacy.cookie-language': '__Host-language: el idioma que eligió. Un año.',
  'about.privacy.not': 'Lo que no hay',
  'about.privacy.no-third': 'Ninguna página pide nada a otro sitio web, salvo para iniciar sesión.',
  'about.privacy.no-tracking': 'Ni estadísticas de visitantes, ni publicidad, ni perfiles de personas.',
  'about.privacy.erase': 'Lo que se puede borrar',
  'about.privacy.erase-fields':
    'Los miembros pueden hacer borrar los campos personales de una declaración: firmante, contacto, notas y los archivos que solo ella nombra. Las respuestas y la puntuación quedan, y se pueden seguir demostrando.',
  'about.privacy.erase-person':
    'Un administrador puede borrar quién es usted: el número aleatorio queda en el registro de auditoría, y nada dice ya que era usted.',
  'about.privacy.stays':
    'Los asientos del registro de auditoría nunca se cambian ni se quitan; eso es lo que le da valor. Las copias de seguridad de las tablas terminan a los 35 días.',
  'about.privacy.ask':
    'Quien gestiona esta instalación decide sobre ella y responde por ella según el derecho de su país. Pídale lo que se guarda de usted, una corrección o que se borre.',
} as const;
