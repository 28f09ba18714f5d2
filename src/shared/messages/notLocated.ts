import type { OtherRule } from '../domain/notLocated/match';

const WORDS = {
  es: {
    O1: 'el documento y el nombre son los suyos, y se le busca',
    O2: 'el documento y el nombre son de alguien a quien su servicio sí tiene',
    O3: 'el documento es el suyo, pero el nombre es otro: pregunte a la institución',
    O4: 'sin documento; coinciden los apellidos, el primer nombre y el nacimiento',
    O5: 'solo se parece el nombre, o hay varias personas posibles',
    O6: 'nadie del registro; se guarda por si se registra después',
  },
  en: {
    O1: 'document and name are those of who is looked for',
    O2: 'document and name are of somebody whom the service of that person does have',
    O3: 'the document agrees, but the name is another one: ask the facility',
    O4: 'no document; surnames, first name and birth date agree',
    O5: 'only the name is alike, or several people are possible',
    O6: 'nobody in the registry; kept in case somebody is registered later',
  },
} as const satisfies Record<'es' | 'en', Readonly<Record<OtherRule, string>>>;

/** What speaks for a person written on a sheet being a member, by the row of decisions §2d. */
export const otherRuleText = (rule: OtherRule, language: keyof typeof WORDS = 'es') => WORDS[language][rule];
