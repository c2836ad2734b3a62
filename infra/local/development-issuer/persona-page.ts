import { html } from 'hono/html';
import { assets } from '../../../functions/pages/assets.ts';
import type { Persona, PersonaGroup } from './personas.ts';

export const styles = `
body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0 auto; max-width: 60rem; padding: 1rem; }
strong { background: #000; color: #fff; display: block; padding: 1rem; }
ul { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); list-style: none; padding: 0; }
button { font: inherit; font-weight: bold; padding: .5rem; text-align: start; width: 100%; }
`;

/** Whom to be: a button for each persona, and no password. */
export function personaPage(groups: readonly PersonaGroup[], base: string, query: string) {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Development issuer: whom do you want to be?</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${base}/styles.css" />
      </head>
      <body>
        <main>
          <strong>For development only. This page is on your own machine, asks for no password, and is no part of the service.</strong>
          <h1>Whom do you want to be?</h1>
          <form method="post" action="${base}/authorize?${query}">
            ${groups.map(
              ({ title, personas }) => html`<h2>${title}</h2>
                <ul>
                  ${personas.map(button)}
                </ul>`,
            )}
          </form>
        </main>
      </body>
    </html>`;
}

const button = ({ key, name, about }: Persona) =>
  html`<li><button name="persona" value="${key}">${name}</button> ${about}</li>`;
