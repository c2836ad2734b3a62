/** How often a file is sent before somebody is asked to, and after how long again, in milliseconds. */
const pauses = [1000, 3000];

/**
 * Has the browser send a file by itself, to where it is kept, with how far it is. The form comes with all its texts; the
 * service is told of the file first, and what it has to say of the form is put in its place, with the file still chosen.
 */
export function sendFiles(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-send-file]')) {
    box.addEventListener('submit', (event) => {
      const form = event.target;
      const file =
        form instanceof HTMLFormElement
          ? form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
          : undefined;
      // Without a file the page itself says what is missing.
      if (!(form instanceof HTMLFormElement) || file === undefined || !('subtle' in crypto)) return;
      event.preventDefault();
      void send(box, form, file);
    });
  }
}

async function send(box: HTMLElement, form: HTMLFormElement, file: File): Promise<void> {
  const button = form.querySelector('button');
  const status = statusIn(form);
  button?.setAttribute('disabled', '');
  try {
    status.say(box.dataset.looking ?? '');
    const answer = await announced(box, form, file);
    // The session has ended: the form is kept as any other, and comes back after signing in.
    if (answer === undefined) return leave(form.action, form);
    if ('mistakes' in answer) return showMistakes(answer.mistakes, form);
    if (answer.upload !== null) await put(answer.upload, file, status, box);
    leave(answer.next, form);
  } catch {
    status.say(box.dataset.failed ?? '', true);
    button?.removeAttribute('disabled');
  }
}

interface Upload {
  href: string;
  headers: Record<string, string>;
}

async function announced(box: HTMLElement, form: HTMLFormElement, file: File) {
  const sha256 = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  fields.set('name', file.name);
  fields.set('size', String(file.size));
  fields.set('sha256', [...new Uint8Array(sha256)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  // Each try is told of anew: a link that was given before may have ended.
  fields.set('key', crypto.randomUUID());
  const answer = await fetch(box.dataset.announce ?? '', { method: 'POST', body: fields });
  if (answer.redirected) return undefined;
  if (answer.headers.get('content-type')?.startsWith('application/json')) {
    const told: { upload: Upload | null; next: string } = await answer.json();
    return told;
  }
  if (answer.status !== 422) throw new Error(`It answered with ${answer.status}.`);
  return { mistakes: await answer.text() };
}

/** Sends the file, and again where the connection was lost; a refusal is not asked for twice. */
async function put(upload: Upload, file: File, status: Status, box: HTMLElement): Promise<void> {
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  for (const [tries, pause] of [...pauses, undefined].entries()) {
    const outcome = await putOnce(upload, file, (part) =>
      status.progress(part, (box.dataset.sending ?? '').replace('{percent}', percent.format(part))),
    );
    if (outcome === 'sent') return;
    if (outcome === 'refused' || pause === undefined) throw new Error(`It was not sent in ${tries + 1} tries.`);
    status.say(box.dataset.again ?? '');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function putOnce(
  { href, headers }: Upload,
  file: File,
  told: (part: number) => void,
): Promise<'sent' | 'refused' | 'lost'> {
  return new Promise((resolve) => {
    // fetch() does not tell how much of a body is sent.
    const request = new XMLHttpRequest();
    request.open('PUT', href);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => told(total === 0 ? 1 : loaded / total));
    request.addEventListener('load', () =>
      resolve(request.status < 300 ? 'sent' : request.status < 500 ? 'refused' : 'lost'),
    );
    request.addEventListener('error', () => resolve('lost'));
    request.addEventListener('timeout', () => resolve('lost'));
    request.send(file);
  });
}

/** Goes on as after a form without JavaScript: the service looks at what arrived, and leads on. */
function leave(path: string, form: HTMLFormElement): void {
  const file = form.querySelector<HTMLInputElement>('input[type=file]');
  if (file !== null) file.disabled = true;
  form.action = path;
  form.enctype = 'application/x-www-form-urlencoded';
  form.submit();
}

/** The page with what is wrong in place of this one, the file still chosen. */
function showMistakes(html: string, form: HTMLFormElement): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const main = fresh.querySelector('main');
  const chosen = form.querySelector('input[type=file]');
  if (main === null || chosen === null) return;
  const there = main.querySelector('input[type=file]');
  for (const name of ['class', 'aria-describedby']) {
    const value = there?.getAttribute(name);
    if (value) chosen.setAttribute(name, value);
  }
  there?.replaceWith(chosen);
  document.title = fresh.title;
  document.querySelector('main')?.replaceWith(main);
  const summary = main.querySelector<HTMLElement>('.govuk-error-summary');
  summary?.setAttribute('tabindex', '-1');
  summary?.focus();
  sendFiles();
}

type Status = ReturnType<typeof statusIn>;

/** Where the form says how far it is; screen readers hear it, and of the progress every tenth. */
function statusIn(form: HTMLFormElement) {
  const line = form.querySelector('[role=status]') ?? form.appendChild(document.createElement('p'));
  line.setAttribute('role', 'status');
  const bar = form.querySelector('progress') ?? form.appendChild(document.createElement('progress'));
  bar.className = 'app-progress';
  bar.hidden = true;
  let spoken = -1;
  return {
    say: (words: string, isWrong = false) => {
      line.className = isWrong ? 'govuk-error-message' : 'govuk-body';
      line.textContent = words;
      bar.hidden = true;
    },
    progress: (part: number, words: string) => {
      bar.hidden = false;
      bar.value = part;
      bar.setAttribute('aria-label', words);
      const tenth = Math.floor(part * 10);
      if (tenth === spoken) return;
      spoken = tenth;
      line.textContent = words;
    },
  };
}
