import { Form } from './components/form.tsx';
import type { Frame } from './frame.ts';
import { directionOf, nameOf } from './texts/languages.ts';

/** The languages, each in its own words; a form, so that choosing one changes no address and needs no JavaScript. */
export function LanguageMenu({ text, languages, here, csrf }: Frame) {
  if (languages.length < 2) return null;
  return (
    <nav class="govuk-language-navigation" aria-label={text.say('language.choose')}>
      <Form action="/language" csrf={csrf}>
        <input type="hidden" name="back" value={here} />
        <ul class="govuk-language-navigation__list">
          {languages.map((language) => (
            <li class="govuk-language-navigation__list-item">
              {language === text.language ? (
                <span
                  class="govuk-language-navigation__text"
                  lang={language}
                  dir={directionOf(language)}
                  aria-current="true"
                >
                  {nameOf(language)}
                </span>
              ) : (
                <button
                  type="submit"
                  class="govuk-language-navigation__link app-link-button"
                  lang={language}
                  dir={directionOf(language)}
                  name="language"
                  value={language}
                >
                  {nameOf(language)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Form>
    </nav>
  );
}
