import type * as z from 'zod';
import type { shownExport } from '../../../api/show-export.ts';
import { Tag } from '../../components/tag.tsx';
import type { Speaker } from '../../texts/speaker.ts';

type State = z.output<typeof shownExport>['state'];

const colours = {
  queued: 'govuk-tag--grey',
  running: 'govuk-tag--blue',
  ready: 'govuk-tag--green',
  failed: 'govuk-tag--red',
  cancelled: 'govuk-tag--grey',
} as const satisfies Record<State, string>;

/** How far an export is, in a word. */
export const ExportTag = ({ state, text }: { state: State; text: Speaker }) => (
  <Tag text={text.say(`export.state.${state}`)} classes={colours[state]} />
);
