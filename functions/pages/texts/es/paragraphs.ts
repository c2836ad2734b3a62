/** What each part of paragraph 13 (j) and (k) of resolution 10/3 encourages, in our own words, in Spanish. */
export const paragraphs = {
  'paragraph.13(j)-1':
    'Se alienta a los Estados a procurar que las empresas examinen sus cadenas de suministro con la diligencia debida.',
  'paragraph.13(j)-2':
    'Se alienta a los Estados a regular, autorizar y supervisar las agencias de contratación y de empleo, públicas y privadas.',
  'paragraph.13(j)-3':
    'Se alienta a los Estados a prohibir que se cobren comisiones de contratación a los trabajadores.',
  'paragraph.13(j)-4':
    'Se alienta a los Estados a procurar que las agencias de contratación y de empleo no se utilicen para facilitar la trata de personas.',
  'paragraph.13(k)-1':
    'Se alienta a los Estados a tener políticas que prevengan la trata de personas en su contratación pública y en las cadenas mundiales de suministro.',
  'paragraph.13(k)-2':
    'Se alienta a los Estados a apartar a quienes reciben fondos públicos de prácticas que se sabe que facilitan la trata de personas, como cobrar a los trabajadores comisiones de contratación o mantener fuera de su alcance sus documentos de identidad.',
  'paragraph.13(k)-2a':
    'Se alienta a los Estados a impedir que quienes reciben fondos públicos cobren a los trabajadores comisiones de contratación.',
  'paragraph.13(k)-2b':
    'Se alienta a los Estados a impedir que quienes reciben fondos públicos mantengan documentos de identidad fuera del alcance de los trabajadores.',
  'paragraph.13(k)-3':
    'Se alienta a los Estados a procurar que quienes reciben contratos públicos informen a sus trabajadores de las protecciones y de las vías para reclamar.',
  'paragraph.13(k)-4':
    'Se alienta a los Estados a escribir en los contratos públicos qué recursos siguen a un incumplimiento.',
} as const;
