import type { Speaker, Values } from '../texts/speaker.ts';

/** A text of rules/ in the language of the page; marked as English where it is not translated. */
export function LawWords({ text, english, values }: { text: Speaker; english: string; values?: Values }) {
  const { text: words, lang } = text.law(english, values);
  if (lang === text.language) return <>{words}</>;
  return (
    <span lang={lang} dir="ltr">
      {words}
    </span>
  );
}
