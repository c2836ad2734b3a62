import { english } from '../../../rules/messages/en.ts';
import { type Told, toldBy } from '../../../shared/showing/wording.ts';
import { createSpeaker, type LawText, type Speaker } from './speaker.ts';

/** A message of rules/ as the API shows it. */
type Message = Told['message'];

/** A message of rules/ by its code, which stands for itself where it has no text any more. */
export function messageText({ code, parameters }: Message, { law }: Speaker): LawText {
  const text = english[code];
  return text === undefined ? { text: code, lang: 'en' } : law(text, parameters);
}

/** What a finding of the API says, in the language of a speaker; in English where a part of it is not translated. */
export function findingText(
  { basis, ...finding }: Omit<Told, 'basis'> & { basis: readonly { cite: string }[] },
  speaker: Speaker,
): LawText {
  const parts = toldBy({ ...finding, basis: basis.map(({ cite }) => cite) });
  const said = parts.map((message) => messageText(message, speaker));
  const lang = said.every((part) => part.lang === speaker.language) ? speaker.language : 'en';
  const all = lang === speaker.language ? said : parts.map((message) => messageText(message, createSpeaker('en')));
  return { text: all.map(({ text }) => text).join(' '), lang };
}
