import type * as z from 'zod';
import type { Manifest } from '../../../../rules/sets/published.ts';
import { publishedManifests } from '../../../../shared/assessing/published.ts';
import type { shownJob } from '../../../api/routes/reassessments.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Table } from '../../components/table.tsx';
import { LawWords } from '../../declare/law-words.tsx';
import { Code } from '../../my/code.tsx';
import type { Speaker } from '../../texts/speaker.ts';

type Job = z.output<typeof shownJob>;

/** A rule book as it is in force. */
export interface Book extends Pick<Manifest, 'id' | 'version' | 'title' | 'effectiveFrom' | 'digest'> {
  /** All that were ever published, oldest first. */
  versions: readonly string[];
}

type Version = Pick<Manifest, 'version' | 'effectiveFrom' | 'digest'>;

const columns = [
  'admin.jobs.book',
  'admin.jobs.version',
  'admin.jobs.state',
  'admin.jobs.from',
  'admin.jobs.follow',
  'rules.digest',
] as const;

/** Each version of each rule book: whether it is published and in force, by which digest, and whether all scores follow it. */
export const Books = ({ books, jobs, text }: { books: readonly Book[]; jobs: readonly Job[]; text: Speaker }) => (
  <ScrollPane label={text.say('admin.jobs.books')}>
    <Table
      head={columns.map((key) => ({ text: text.say(key) }))}
      rows={books.flatMap((book) =>
        versionsOf(book).map((version) => [
          {
            text: (
              <a class="govuk-link" href={hrefOf(book, version)}>
                <LawWords text={text} english={book.title} />
              </a>
            ),
          },
          { text: <bdi>{version.version}</bdi> },
          { text: stateOf(book, version, text) },
          { text: text.date(version.effectiveFrom) },
          { text: <Follows book={book} version={version} jobs={jobs} text={text} /> },
          { text: <Code of={version.digest} /> },
        ]),
      )}
    />
  </ScrollPane>
);

/** Newest first; the one in force comes first even where its release was not published yet. */
function versionsOf(book: Book): Version[] {
  const earlier = publishedManifests().filter(({ id, version }) => id === book.id && version !== book.version);
  return [book, ...earlier.toReversed()];
}

const hrefOf = (book: Book, { version }: Version): string =>
  version === book.version ? `/rules/${book.id}` : `/rules/${book.id}?version=${encodeURIComponent(version)}`;

function stateOf(book: Book, { version }: Version, text: Speaker): string {
  if (version !== book.version) {
    const next = book.versions[book.versions.indexOf(version) + 1] ?? book.version;
    return text.say('admin.jobs.superseded', { version: next });
  }
  return text.say(book.versions.includes(version) ? 'admin.jobs.in-force' : 'admin.jobs.unpublished');
}

interface FollowsProps {
  book: Book;
  version: Version;
  jobs: readonly Job[];
  text: Speaker;
}

/** Whether everybody was assessed again under a version: the newest time that this was begun. */
function Follows({ book, version: { version }, jobs, text }: FollowsProps) {
  const newest = jobs.find(({ ruleSet }) => ruleSet.id === book.id && ruleSet.version === version);
  if (newest === undefined) {
    return text.say(version === book.version ? 'admin.jobs.never' : 'admin.jobs.superseded-job');
  }
  const state = text.say(`admin.job.state.${newest.state}`);
  return (
    <a class="govuk-link" href={`/admin/jobs/${newest.id}`}>
      {text.say('admin.jobs.state-since', { state, at: text.date(newest.createdAt) })}
    </a>
  );
}
