import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { BackLink } from '../../functions/pages/components/back-link.tsx';
import { Breadcrumbs } from '../../functions/pages/components/breadcrumbs.tsx';
import { Button } from '../../functions/pages/components/button.tsx';
import { CharacterCount } from '../../functions/pages/components/character-count.tsx';
import { Checkboxes } from '../../functions/pages/components/checkboxes.tsx';
import { DateInput } from '../../functions/pages/components/date-input.tsx';
import { Details } from '../../functions/pages/components/details.tsx';
import { ErrorMessage } from '../../functions/pages/components/error-message.tsx';
import { ErrorSummary } from '../../functions/pages/components/error-summary.tsx';
import { Fieldset } from '../../functions/pages/components/fieldset.tsx';
import { FileUpload } from '../../functions/pages/components/file-upload.tsx';
import { GenericHeader } from '../../functions/pages/components/generic-header.tsx';
import { Hint } from '../../functions/pages/components/hint.tsx';
import { Input } from '../../functions/pages/components/input.tsx';
import { InsetText } from '../../functions/pages/components/inset-text.tsx';
import { Label } from '../../functions/pages/components/label.tsx';
import { NotificationBanner } from '../../functions/pages/components/notification-banner.tsx';
import { Pagination } from '../../functions/pages/components/pagination.tsx';
import { Panel } from '../../functions/pages/components/panel.tsx';
import { PhaseBanner } from '../../functions/pages/components/phase-banner.tsx';
import { Radios } from '../../functions/pages/components/radios.tsx';
import { Select } from '../../functions/pages/components/select.tsx';
import { ServiceNavigation } from '../../functions/pages/components/service-navigation.tsx';
import { SkipLink } from '../../functions/pages/components/skip-link.tsx';
import { SummaryList } from '../../functions/pages/components/summary-list.tsx';
import { Table } from '../../functions/pages/components/table.tsx';
import { Tabs } from '../../functions/pages/components/tabs.tsx';
import { Tag } from '../../functions/pages/components/tag.tsx';
import { TaskList } from '../../functions/pages/components/task-list.tsx';
import { Textarea } from '../../functions/pages/components/textarea.tsx';
import { WarningText } from '../../functions/pages/components/warning-text.tsx';
import {
  dateParts,
  fixturesOf,
  type Options,
  ours,
  rendered,
  tabPanels,
  withChildren,
  withInputs,
} from './component-fixtures.ts';
import { normalHtml } from './normal-html.ts';

interface Compared {
  component: FC<never>;
  /** From the fixture's options, as `ours` leaves them, to those of our component. */
  adapt?: (options: Options) => Options;
  /** Fixtures whose options we do not offer, by name or as a pattern, each with why. */
  leftOut?: readonly (readonly [fixture: string | RegExp, why: string])[];
}

const compared: Record<string, Compared> = {
  'back-link': { component: BackLink, adapt: (options) => ({ text: 'Back', ...options }) },
  breadcrumbs: { component: Breadcrumbs, adapt: (options) => ({ labelText: 'Breadcrumb', ...options }) },
  button: {
    component: Button,
    leftOut: [[/^start.*html/, 'No text of ours needs a frame beside the arrow.']],
  },
  'character-count': {
    component: CharacterCount,
    adapt: (options) => withInputs({ textareaDescriptionText: 'You can enter up to %{count} characters', ...options }),
    leftOut: [
      [
        /words|count type|JavaScript|neither|translations/i,
        'Characters are counted, up to a limit that the page knows.',
      ],
    ],
  },
  checkboxes: { component: Checkboxes, adapt: withInputs, leftOut: [[/falsy/, 'Lists have no holes in them here.']] },
  'date-input': {
    component: DateInput,
    adapt: dateParts,
    leftOut: [
      [
        /classes|custom (pattern|inputmode)|custom names|nested name|empty items/,
        'A part is a day, a month or a year, and looks like it.',
      ],
    ],
  },
  details: { component: Details, adapt: withChildren },
  'error-message': { component: ErrorMessage, adapt: (options) => ({ visuallyHiddenText: 'Error', ...options }) },
  'error-summary': { component: ErrorSummary },
  fieldset: { component: Fieldset, adapt: withChildren },
  'file-upload': {
    component: FileUpload,
    adapt: withInputs,
    leftOut: [[/enhanced|^translated$/, 'The field of the browser is enough, and speaks its language.']],
  },
  'generic-header': {
    component: GenericHeader,
    adapt: ({ logoText, ...options }) => ({ logo: logoText, ...options }),
  },
  hint: { component: Hint },
  input: { component: Input, adapt: withInputs },
  'inset-text': { component: InsetText, adapt: withChildren },
  label: { component: Label, leftOut: [['empty', 'A field has a name here.']] },
  'notification-banner': {
    component: NotificationBanner,
    adapt: bannerTitle,
    leftOut: [['with invalid type', 'There is one type only.']],
  },
  pagination: {
    component: Pagination,
    adapt: namedNeighbours,
    leftOut: [[/^(?!.*(prev|next|block))/i, 'Our lists go from place to place and have no numbers.']],
  },
  panel: {
    component: Panel,
    adapt: withChildren,
    leftOut: [[/interruption/, 'No page of ours stops somebody on the way.']],
  },
  'phase-banner': { component: PhaseBanner, adapt: (options) => ({ tag: { text: '' }, ...options }) },
  radios: { component: Radios, adapt: withInputs, leftOut: [[/falsy/, 'Lists have no holes in them here.']] },
  select: {
    component: Select,
    adapt: (options) => withInputs({ items: [], ...options }),
    leftOut: [[/falsy/, 'Lists have no holes in them here.']],
  },
  'service-navigation': {
    component: ServiceNavigation,
    adapt: ({ slots, ...options }) => ({ menuButtonText: 'Menu', end: endOf(slots), ...options }),
    leftOut: [['with slotted content', 'Something stands at the end only.']],
  },
  'skip-link': {
    component: SkipLink,
    adapt: (options) => ({ text: 'Skip to main content', href: '#content', ...options }),
  },
  'summary-list': { component: SummaryList },
  table: { component: Table },
  tabs: {
    component: Tabs,
    adapt: tabPanels,
    leftOut: [[/panel.*attributes/, 'What stands in a panel has its own.']],
  },
  tag: { component: Tag },
  'task-list': { component: TaskList, leftOut: [[/falsy|empty values/, 'Lists have no holes in them here.']] },
  textarea: { component: Textarea, adapt: withInputs },
  'warning-text': { component: WarningText, adapt: (options) => ({ iconFallbackText: 'Warning', ...options }) },
};

function bannerTitle({ text, ...options }: Options): Options {
  const titleText = options.type === 'success' ? 'Success' : 'Important';
  return { titleText, ...(typeof text === 'string' ? { text } : { children: text ?? [] }), ...options };
}

/** Where there are no words for it there, these are used; ours come in the language of the page. */
function namedNeighbours({ previous, next, ...options }: Options): Options {
  const named = (text: string, there: unknown) =>
    typeof there === 'object' && { text: raw(`${text}<span class="govuk-visually-hidden"> page</span>`), ...there };
  return {
    landmarkLabel: 'Pagination',
    ...options,
    ...(previous !== undefined && { previous: named('Previous', previous) }),
    ...(next !== undefined && { next: named('Next', next) }),
  };
}

function endOf(slots: unknown): unknown {
  if (typeof slots !== 'object' || slots === null || !('end' in slots)) return undefined;
  const { end } = slots;
  if (typeof end === 'string') return { content: raw(end) };
  return typeof end === 'object' && end !== null && 'text' in end ? { ...end, content: end.text } : undefined;
}

describe('our components', () => {
  it.each(Object.entries(compared))('make of the options of %s what govuk-frontend does', async (name, each) => {
    const { component, adapt = (options) => options, leftOut = [] } = each;
    const isLeftOut = (fixture: string) =>
      leftOut.some(([left]) => (typeof left === 'string' ? left === fixture : left.test(fixture)));
    const fixtures = fixturesOf(name).filter((fixture) => !isLeftOut(fixture.name));
    const made = await Promise.all(
      fixtures.map(async ({ name, options }) => [name, await rendered(component, adapt(ours(options))).catch(String)]),
    );
    expect(Object.fromEntries(made)).toEqual(
      Object.fromEntries(fixtures.map(({ name, html }) => [name, normalHtml(html)])),
    );
  });
});
