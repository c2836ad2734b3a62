import * as z from 'zod';
import { listedExport } from '../../../api/show-export.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import type { PageSpec } from '../../define-page.ts';
import { More, pageQuery } from '../../more.tsx';
import { ExportTag } from './export-tag.tsx';
import { onlyWords } from './scope-rows.tsx';

const list = z.object({ items: z.array(listedExport) });

const ways = [
  ['/log', 'exports.to-log'],
  ['/rules', 'exports.to-rules'],
  ['/statistics', 'exports.to-statistics'],
  ['/parties', 'exports.to-parties'],
  ['/docs', 'exports.to-docs'],
] as const;

/** Where an auditor begins: the exports asked for, newest first, and the ways to all else. */
export const exportsPage: PageSpec = {
  method: 'GET',
  path: '/exports',
  for: ['auditor'],
  handle: async (call) => {
    const { api, text } = call;
    const { body, next } = await api.get('/v1/exports', list, { query: pageQuery(call) });
    const title = text.say('exports.title');
    return {
      kind: 'page',
      title,
      width: 'full',
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <p class="govuk-body">{text.say('exports.lead')}</p>
              <Button text={text.say('exports.new')} href="/exports/new" />
            </div>
          </div>
          {body.items.length === 0 ? (
            <InsetText>{text.say('exports.none')}</InsetText>
          ) : (
            <ScrollPane label={title}>
              <Table
                head={(
                  ['exports.what', 'export.format', 'exports.asked-at', 'exports.state', 'exports.open'] as const
                ).map((key) => ({ text: text.say(key) }))}
                rows={body.items.map((job) => [
                  {
                    text: (
                      <>
                        {text.say(`export.dataset.${job.dataset}`)}
                        <br />
                        <span class="govuk-hint">
                          <bdi>{job.reason}</bdi>
                          <Only words={onlyWords(job, text)} />
                        </span>
                      </>
                    ),
                  },
                  { text: text.say(`export.format.${job.format}`) },
                  { text: text.time(job.requestedAt) },
                  { text: <ExportTag state={job.state} text={text} /> },
                  {
                    text: (
                      <a class="govuk-link" href={`/exports/${job.id}`}>
                        {text.say('exports.open')}
                        <span class="govuk-visually-hidden"> {text.time(job.requestedAt)}</span>
                      </a>
                    ),
                  },
                ])}
              />
            </ScrollPane>
          )}
          <More next={next} call={call} />
          <h2 class="govuk-heading-m">{text.say('exports.more')}</h2>
          <ul class="govuk-list">
            {ways.map(([href, key]) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text.say(key)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};

const Only = ({ words }: { words: string | undefined }) =>
  words === undefined ? null : (
    <>
      <br />
      {words}
    </>
  );
