import { assets } from './assets.ts';
import { classes } from './components/attributes.ts';
import { BackLink } from './components/back-link.tsx';
import { Footer } from './components/footer.tsx';
import { Form } from './components/form.tsx';
import { GenericHeader } from './components/generic-header.tsx';
import { PhaseBanner } from './components/phase-banner.tsx';
import { ServiceNavigation } from './components/service-navigation.tsx';
import { SkipLink } from './components/skip-link.tsx';
import type { Frame } from './frame.ts';
import { LanguageMenu } from './language-menu.tsx';
import { navigationFor } from './navigation.ts';
import type { PageView } from './view.ts';

const themeColour = '#12436d';

/** A whole page: what it says, and what stands around every page. */
export function Layout({ view, frame }: { view: PageView; frame: Frame }) {
  const { text } = frame;
  const { title, body, back, failed = false, width = 'two-thirds' } = view;
  return (
    <html lang={text.language} dir={text.dir} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{text.say(failed ? 'frame.failed-title' : 'frame.title', { page: title })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={themeColour} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.styles} />
        <script type="module" src={assets.script} />
      </head>
      <body class="govuk-template__body">
        <SkipLink text={text.say('frame.skip')} />
        <header class="govuk-template__header">
          <GenericHeader logo={text.say('frame.service')} />
          <Navigation {...frame} />
          <DemoBanner {...frame} />
        </header>
        <div class="govuk-width-container">
          {back && (
            <nav aria-label={text.say('frame.back')}>
              <BackLink {...back} text={<bdi>{back.text}</bdi>} />
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main-content">
            {width === 'full' ? (
              body
            ) : (
              <div class="govuk-grid-row">
                <div class={classes('govuk-grid-column-two-thirds')}>{body}</div>
              </div>
            )}
          </main>
        </div>
        <footer class="govuk-template__footer">
          <PageFooter {...frame} />
        </footer>
      </body>
    </html>
  );
}

function Navigation(frame: Frame) {
  const { text, session, paths, here } = frame;
  const [path = '/'] = here.split('?');
  const items = navigationFor(session?.roles ?? [], paths).map((item) => ({
    href: item.path,
    text: text.say(item.text),
    current: path === item.path,
    active: path.startsWith(`${item.path}/`),
  }));
  return (
    <ServiceNavigation
      ariaLabel={text.say('frame.about')}
      menuButtonText={text.say('frame.menu')}
      navigation={items}
      end={{
        content: (
          <div class="app-frame-end">
            <Person {...frame} />
            <LanguageMenu {...frame} />
          </div>
        ),
        align: 'inline',
      }}
    />
  );
}

function Person({ text, session, csrf, paths }: Frame) {
  if (session === undefined) {
    if (!paths.has('/sign-in')) return null;
    return (
      <a class="govuk-link govuk-link--no-visited-state" href="/sign-in">
        {text.say('frame.sign-in')}
      </a>
    );
  }
  return (
    <Form action="/sign-out" csrf={csrf} class="app-person">
      <a class="govuk-link govuk-link--no-visited-state" href="/sign-out">
        {text.say('frame.signed-in', { label: session.label })}
      </a>{' '}
      <button type="submit" class="govuk-link govuk-link--no-visited-state app-link-button">
        {text.say('frame.sign-out')}
      </button>
    </Form>
  );
}

function DemoBanner({ text, demo }: Frame) {
  return demo ? <PhaseBanner tag={{ text: text.say('frame.demo') }} text={text.say('frame.demo-data')} /> : null;
}

function PageFooter({ text, paths, version }: Frame) {
  const links = [
    { href: '/rules', text: text.say('frame.rules') },
    { href: '/log', text: text.say('log.title') },
    { href: '/accessibility', text: text.say('frame.accessibility') },
    { href: '/privacy', text: text.say('frame.privacy') },
  ].filter(({ href }) => paths.has(href));
  return (
    <Footer
      meta={{
        visuallyHiddenTitle: text.say('frame.support'),
        items: [{ href: '/docs', text: text.say('frame.docs') }, ...links],
        text: (
          <>
            <p class="govuk-body-s">{text.say('frame.no-verdict')}</p>
            <p class="govuk-body-s">{text.say('frame.version', { version })}</p>
          </>
        ),
      }}
    />
  );
}
