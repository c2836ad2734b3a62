import { describe, expect, it } from 'vitest';
import { optionLabel } from '../../../functions/pages/declare/option-labels.ts';
import { law } from '../../../functions/pages/texts/law.ts';
import { messages } from '../../../functions/pages/texts/messages.ts';
import { forms } from '../../../rules/forms/forms.ts';
import { questionsOf } from '../../../rules/forms/walk.ts';

/** One word for one thing: its stem in each language, since words are bent there. */
const terms: [english: RegExp, fr: RegExp, es: RegExp, ar: RegExp][] = [
  [/\bfindings?\b(?! (it|a|were|are)\b)/i, /constat/i, /constataci/i, /استنتاج/],
  [/\bbands?\b/i, /niveau/i, /nivel/i, /فئ[ةات]/],
  [/\bscores?\b/i, /score/i, /puntuaci/i, /درج[ةات]/],
  [/\bcoverage\b/i, /couverture/i, /cobertura/i, /تغطية/],
  [/inherent risk/i, /risque inhérent/i, /riesgo inherente/i, /المخاطر المتأصلة/],
  [/\bexposure\b/i, /exposition/i, /exposición/i, /تعرض/],
  [/\bdeclarations?\b/i, /déclaration/i, /declaraci/i, /إقرار/],
  [/\bdrafts?\b/i, /brouillon/i, /borrador/i, /مسود/],
  [/\bscreen(s|ings?)?\b(?! reader)/i, /examin|examen/i, /ex[aá]m[ei]n/i, /فرز/],
  [/\bdisputes?\b/i, /contest/i, /impugna/i, /عتراض|عترض/],
  [/\bcheckpoints?\b/i, /points? de contrôle|\bpoint\b/i, /puntos? de control|\buno\b/i, /نقط/],
  [/audit trail/i, /piste d’audit/i, /registro de auditoría/i, /سجل التدقيق/],
  [/rule books?/i, /recueils? de règles/i, /libros? de reglas/i, /كت[ا]?ب (ال)?قواعد/],
  [/fee tables?\b/i, /tableaux? des frais/i, /tablas? de comisiones/i, /جد[او]و?ل.? (ال)?رسوم/],
  [
    /recruitment fees?\b/i,
    /(frais|commissions) de recrutement/i,
    /comisi(ón|ones) de contratación/i,
    /رس[وم]+ (ال)?توظيف/,
  ],
  [/related costs?\b/i, /frais connexes/i, /gastos? conexos?/i, /مرتبطة/],
  [/recruitment agenc/i, /agences? de recrutement/i, /agencias? de contratación/i, /وكال(ة|ات) (ال)?توظيف/],
  [/\brecruiters?\b/i, /recruteur/i, /reclutador/i, /جه(ة|ات) (ال)?توظيف/],
  [/sub-agents?\b/i, /sous-agent/i, /subagente/i, /وك(يل|لاء).? (ال)?فرعي|(ال)?وك(يل|لاء) (ال)?فرعي/],
  [/due diligence/i, /diligence/i, /diligencia/i, /العناية الواجبة/],
  [/contracting authorit/i, /autorité contractante/i, /autoridad contratante/i, /سلطة (ال)?متعاقدة/],
  [/\bsubcontracts?\b/i, /sous-traitan/i, /subcontrato/i, /من الباطن/],
  [/\bcorridors?\b/i, /corridor/i, /corredor/i, /مسار/],
  [/\bhotlines?\b/i, /lignes? (d’assistance|gratuite)|hotline/i, /líneas? de ayuda|hotline/i, /(ال)?خط(وط)? (ال)?ساخن/],
  [/exclusion ground/i, /motifs? d’exclusion/i, /motivos? de exclusión/i, /سببا للاستبعاد|أسباب الاستبعاد/],
  [
    /reference of the procurement/i,
    /référence de la procédure de passation/i,
    /referencia de la licitación/i,
    /المناقصة|للمناقصة/,
  ],
  [/other side/i, /autre(s)? partie/i, /otra(s)? parte/i, /الطرف الآخر|الأطراف الأخرى|للطرف|بالطرف/],
  [/compliance plan/i, /plan de conformité/i, /plan de cumplimiento/i, /خطة (ال)?امتثال/],
  [/public log/i, /journal public/i, /registro público/i, /السجل العام/],
  [
    /supply chains?\b/i,
    /chaînes? d’approvisionnement|supply chains/i,
    /cadenas? (mundiales )?de suministro|supply chains/i,
    /سل(اسل|سلة) (ال)?إمداد|supply chains/,
  ],
];

/** Years of age, which are no band of a score. */
const another = /age band/;

/** What is read of an English text: without the names of the values that it shows. */
const spoken = (english: string): string =>
  english.replaceAll(/\{\w+(, number)?\}/g, '').replaceAll(/\{\w+, (plural|select),/g, '');

const pairs = (language: 'fr' | 'es' | 'ar'): [english: string, own: string][] => [
  ...Object.entries(messages.en).map(([key, text]): [string, string] => [text, own(language)[key] ?? '']),
  ...Object.entries(law[language]),
];
const own = (language: 'fr' | 'es' | 'ar'): { readonly [key: string]: string } => messages[language];

describe.each([
  ['fr', 1],
  ['es', 2],
  ['ar', 3],
] as const)('the words of "%s"', (language, column) => {
  it('are one for one thing, wherever it is spoken of', () => {
    const texts = pairs(language).filter(([, text]) => text !== '');
    for (const term of terms) {
      const said = texts.filter(([english]) => term[0].test(spoken(english)) && !another.test(english));
      expect(said.length, String(term[0])).toBeGreaterThan(0);
      expect(
        said.filter(([, text]) => !term[column].test(text)).map(([english]) => english),
        String(term[0]),
      ).toEqual([]);
    }
  });

  it('name an option in a hint as the option itself is named', () => {
    const quoting = Object.values(forms).flatMap(({ name }) =>
      questionsOf(name).flatMap(({ pointer, question: { hint = '' } }) =>
        [...hint.matchAll(/"(\w+)"/g)].map(([, code = '']) => ({
          hint,
          label: optionLabel(pointer, code === 'yes' ? true : code) ?? code,
        })),
      ),
    );
    expect(quoting.length).toBeGreaterThan(8);
    const wrong = quoting.filter(({ hint, label }) => {
      const named = law[language][label] ?? label;
      return !law[language][hint]?.includes(language === 'fr' ? `«\u202f${named}\u202f»` : `«${named}»`);
    });
    expect(wrong).toEqual([]);
  });
});
