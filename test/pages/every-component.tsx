import { Breadcrumbs } from '../../functions/pages/components/breadcrumbs.tsx';
import { Button } from '../../functions/pages/components/button.tsx';
import { CharacterCount } from '../../functions/pages/components/character-count.tsx';
import { Checkboxes } from '../../functions/pages/components/checkboxes.tsx';
import { DateInput } from '../../functions/pages/components/date-input.tsx';
import { Details } from '../../functions/pages/components/details.tsx';
import { ErrorSummary } from '../../functions/pages/components/error-summary.tsx';
import { FileUpload } from '../../functions/pages/components/file-upload.tsx';
import { Form } from '../../functions/pages/components/form.tsx';
import { Input } from '../../functions/pages/components/input.tsx';
import { InsetText } from '../../functions/pages/components/inset-text.tsx';
import { NotificationBanner } from '../../functions/pages/components/notification-banner.tsx';
import { Pagination } from '../../functions/pages/components/pagination.tsx';
import { Panel } from '../../functions/pages/components/panel.tsx';
import { Radios } from '../../functions/pages/components/radios.tsx';
import { Select } from '../../functions/pages/components/select.tsx';
import { SummaryList } from '../../functions/pages/components/summary-list.tsx';
import { Table } from '../../functions/pages/components/table.tsx';
import { Tabs } from '../../functions/pages/components/tabs.tsx';
import { TaskList } from '../../functions/pages/components/task-list.tsx';
import { WarningText } from '../../functions/pages/components/warning-text.tsx';
import type { PageSpec } from '../../functions/pages/define-page.ts';

const wrong = { text: 'Enter a number', visuallyHiddenText: 'Error' };
const which = <Input name="which" label={{ text: 'Which one' }} />;

/** A page with every component on it, as no page of ours would have them. */
export const everyComponent: PageSpec = {
  method: 'GET',
  path: '/components',
  for: 'anyone',
  handle: async ({ csrf }) => ({
    kind: 'page',
    title: 'Components',
    failed: true,
    back: { href: '/', text: 'Back' },
    body: (
      <>
        <ErrorSummary titleText="There is a problem" errorList={[{ text: 'Enter a number', href: '#number' }]} />
        <Panel titleText="Components" headingLevel={1}>
          All of them
        </Panel>
        <Breadcrumbs labelText="Breadcrumb" items={[{ text: 'Start', href: '/' }, { text: 'Components' }]} />
        <NotificationBanner titleText="Important" text="This is about something else." />
        <WarningText iconFallbackText="Warning" text="Never name a worker." />
        <InsetText>Set apart</InsetText>
        <TaskList
          items={[
            { title: { text: 'Fees' }, href: '/', hint: { text: 'Who pays' }, status: { text: 'Done' } },
            { title: { text: 'Documents' }, href: '/', status: { tag: { text: 'Not started' } } },
          ]}
        />
        <Form action="/components" csrf={csrf} formKey="a key">
          <Input name="number" label={{ text: 'A number' }} hint={{ text: 'In figures' }} errorMessage={wrong} />
          <Select name="country" label={{ text: 'Country' }} items={[{ value: 'NP', text: 'Nepal' }]} />
          <CharacterCount
            name="note"
            label={{ text: 'Note' }}
            maxlength={200}
            textareaDescriptionText="You can enter up to %{count} characters"
          />
          <Radios
            name="one"
            fieldset={{ legend: { text: 'One of these' } }}
            items={[
              { value: 'this', text: 'This' },
              { divider: 'or' },
              { value: 'other', text: 'Another', conditional: which },
            ]}
          />
          <Checkboxes
            name="some"
            fieldset={{ legend: { text: 'Some of these' } }}
            items={[
              { value: 'a', text: 'The first', hint: { text: 'Not the last' } },
              { value: 'none', text: 'None', behaviour: 'exclusive' },
            ]}
          />
          <DateInput
            id="day"
            namePrefix="day"
            fieldset={{ legend: { text: 'A day' } }}
            items={[
              { part: 'day', label: 'Day' },
              { part: 'month', label: 'Month' },
              { part: 'year', label: 'Year' },
            ]}
          />
          <FileUpload name="file" label={{ text: 'A file' }} accept=".csv" />
          <Button text="Continue" />
        </Form>
        <Details summaryText="Why we ask">Because of paragraph 13.</Details>
        <Tabs
          title="Contents"
          items={[
            { id: 'tab-1', label: 'First', panel: <p class="govuk-body">The first part</p> },
            { id: 'tab-2', label: 'Second', panel: <p class="govuk-body">The second part</p> },
          ]}
        />
        <SummaryList
          card={{ title: { text: 'Facts' } }}
          rows={[
            {
              key: { text: 'Name' },
              value: { text: 'Orchard' },
              actions: { items: [{ href: '/', text: 'Change', visuallyHiddenText: 'name' }] },
            },
          ]}
        />
        <Table
          caption="Fees"
          head={[{ text: 'Fee' }, { text: 'Amount', format: 'numeric' }]}
          rows={[[{ text: 'Visa' }, { text: '12', format: 'numeric' }]]}
          firstCellIsHeader
        />
        <Pagination landmarkLabel="Pagination" next={{ href: '/', text: 'Next page', labelText: '2' }} />
      </>
    ),
  }),
};
