import type { PageSpec } from '../define-page.ts';
import { textPage } from './text-page.tsx';

/** How far everybody can use the pages, and what is known to be wrong with that (WCAG 2.2). */
const accessibility = textPage('/accessibility', {
  title: 'about.accessibility.title',
  lead: 'about.accessibility.lead',
  sections: [
    {
      title: 'about.accessibility.can',
      points: [
        'about.accessibility.script',
        'about.accessibility.keyboard',
        'about.accessibility.narrow',
        'about.accessibility.colour',
        'about.accessibility.languages',
      ],
    },
    {
      title: 'about.accessibility.how',
      paragraphs: ['about.accessibility.checked', 'about.accessibility.journeys', 'about.accessibility.not-checked'],
    },
    { title: 'about.accessibility.gaps', points: ['about.accessibility.docs', 'about.accessibility.api'] },
  ],
  ask: 'about.accessibility.ask',
});

/** What is kept of the people who use the pages, how long, and what they can have erased. */
const privacy = textPage('/privacy', {
  title: 'about.privacy.title',
  lead: 'about.privacy.lead',
  sections: [
    { title: 'about.privacy.workers', paragraphs: ['about.privacy.workers-body'] },
    {
      title: 'about.privacy.kept',
      points: [
        'about.privacy.session',
        'about.privacy.draft',
        'about.privacy.signatory',
        'about.privacy.actor',
        'about.privacy.reading',
        'about.privacy.free-text',
      ],
    },
    {
      title: 'about.privacy.cookies',
      paragraphs: ['about.privacy.cookies-body'],
      points: [
        'about.privacy.cookie-session',
        'about.privacy.cookie-sign-in',
        'about.privacy.cookie-kept',
        'about.privacy.cookie-language',
      ],
    },
    { title: 'about.privacy.not', points: ['about.privacy.no-third', 'about.privacy.no-tracking'] },
    {
      title: 'about.privacy.erase',
      paragraphs: ['about.privacy.erase-fields', 'about.privacy.erase-person', 'about.privacy.stays'],
    },
  ],
  ask: 'about.privacy.ask',
});

/** What the service says of itself, for anyone. */
export const aboutPages: readonly PageSpec[] = [accessibility, privacy];
