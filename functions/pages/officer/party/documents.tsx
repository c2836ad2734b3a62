import { dayOf } from '../../../../shared/assessing/day-of.ts';
import type { PageCall } from '../../define-page.ts';
import type { ShownFinding } from '../../my/finding-words.ts';
import type { MessageKey } from '../../texts/messages.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { ageWords } from './declarations.ts';

interface DocumentsProps {
  finding: ShownFinding;
  call: PageCall;
  party: string;
}

/** The documents that were named for the answers of a finding: what they are, how old, and until when they hold. */
export function Documents({ finding: { documents = [] }, call, party }: DocumentsProps) {
  if (documents.length === 0) return null;
  const { text, now } = call;
  const today = dayOf(now());
  return (
    <>
      <p class="govuk-body">{text.say('officer.documents', { count: documents.length })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {documents.map(({ mediaType, size, effectiveOn, expiresOn, file }) => (
          <li>
            {text.say('officer.document', {
              type: mediaTypeWords(mediaType, text),
              size: Math.max(1, Math.round(size / 1024)),
            })}
            {effectiveOn !== undefined && (
              <>
                <br />
                {text.say('officer.document-of', {
                  day: text.date(effectiveOn),
                  age: ageWords(effectiveOn, text, now()),
                })}
              </>
            )}
            {expiresOn !== undefined && (
              <>
                <br />
                {text.say(expiresOn < today ? 'officer.document-expired' : 'officer.document-until', {
                  day: text.date(expiresOn),
                })}
              </>
            )}
            <br />
            {file === undefined && text.say('officer.document-not-here')}
            {file?.state === 'erased' && text.say('officer.document-erased')}
            {file?.state === 'kept' && (
              <a class="govuk-link" href={`/parties/${party}/evidence/${file.id}`}>
                {text.say('officer.document-open')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const kinds: { readonly [mediaType: string]: MessageKey } = {
  'application/pdf': 'officer.type.pdf',
  'image/png': 'officer.type.image',
  'image/jpeg': 'officer.type.image',
  'text/csv': 'officer.type.csv',
  'text/plain': 'officer.type.text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'officer.type.spreadsheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'officer.type.document',
};

/** What kind of file it is; one of a kind that has no name here goes by its media type. */
export function mediaTypeWords(mediaType: string, text: Speaker): string {
  const key = kinds[mediaType];
  return key === undefined ? mediaType : text.say(key);
}
