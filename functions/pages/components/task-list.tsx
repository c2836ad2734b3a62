import type { Child } from 'hono/jsx';
import { type Attributes, classes, type Text } from './attributes.ts';
import { Tag, type TagParams } from './tag.tsx';

interface Task {
  title: Omit<Text, 'attributes'>;
  hint?: { text: Child } | undefined;
  /** Left out where it cannot be begun yet. */
  href?: string | undefined;
  status: { text?: Child; tag?: TagParams; classes?: string };
  classes?: string | undefined;
}

interface TaskListParams {
  items: readonly Task[];
  idPrefix?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** What there is to do, and how far each part is. */
export const TaskList = ({ items, idPrefix = 'task-list', attributes, ...params }: TaskListParams) => (
  <ul class={classes('govuk-task-list', params.classes)} {...attributes}>
    {items.map((item, index) => taskItem(item, `${idPrefix}-${index + 1}`))}
  </ul>
);

function taskItem({ title, hint, href, status, ...item }: Task, id: string) {
  const [hintId, statusId] = [`${id}-hint`, `${id}-status`];
  return (
    <li
      class={classes('govuk-task-list__item', href !== undefined && 'govuk-task-list__item--with-link', item.classes)}
    >
      <div class="govuk-task-list__name-and-hint">
        {href === undefined ? (
          <div class={title.classes}>{title.text}</div>
        ) : (
          <a
            class={classes('govuk-link govuk-task-list__link', title.classes)}
            href={href}
            aria-describedby={classes(hint && hintId, statusId)}
          >
            {title.text}
          </a>
        )}
        {hint && (
          <div id={hintId} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', status.classes)} id={statusId}>
        {status.tag ? <Tag {...status.tag} /> : status.text}
      </div>
    </li>
  );
}
