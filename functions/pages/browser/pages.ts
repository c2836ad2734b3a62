import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';
import { sendFiles } from './send-file.ts';

/** All that JavaScript adds to a page; without it every page works just the same. */
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(Button, { preventDoubleClick: true });
createAll(CharacterCount);
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(ServiceNavigation);
createAll(SkipLink);
createAll(Tabs);
sendFiles();
