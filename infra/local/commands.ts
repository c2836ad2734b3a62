import type { Role } from '../../shared/access/principal.ts';
import type { Demo } from './demo/demo.ts';

/**
 * Commands to copy and paste into a second terminal: declare, screen, export.
 * `declarationFile` holds the body of the declaration.
 */
export function demoCommands(address: string, demo: Demo, declarationFile: string): string {
  const { supplier } = demo;
  const screening = { reference: 'DEMO-TENDER-1', parties: demo.screened.map((id) => ({ id })) };
  return [
    `Declare for ${supplier.name}:`,
    post(`${address}/v1/parties/${supplier.id}/declarations`, 'declarant', supplier.declarant, `@${declarationFile}`),
    'Screen contractors:',
    post(`${address}/v1/screenings`, 'procurement_officer', 'officer@example.org', JSON.stringify(screening)),
    exportScores(address),
  ].join('\n');
}

/** The same for a database without the demo organisations: register, then export. */
export function firstCommands(address: string): string {
  const party = {
    name: 'My Company',
    kinds: ['supplier'],
    country: 'NP',
    identifiers: [{ scheme: 'NP-OCR', id: '1-23' }],
  };
  return [
    'Register an organisation:',
    post(`${address}/v1/parties`, 'declarant', 'me@example.org', JSON.stringify(party)),
    exportScores(address),
  ].join('\n');
}

function exportScores(address: string): string {
  return [
    'Export all scores:',
    `  curl -sS '${address}/v1/exports/scores?format=csv' -H 'Access-Reason: Yearly audit' ${bearer('auditor', 'auditor@example.org')}`,
  ].join('\n');
}

/** A new key each time the command runs: the same key would only replay the first answer. */
function post(url: string, role: Role, subject: string, body: string): string {
  const key = '-H "Idempotency-Key: $(date +%s)-$RANDOM"';
  return `  curl -sS '${url}' ${bearer(role, subject)} ${key} -H 'Content-Type: application/json' --data '${body}'`;
}

function bearer(role: Role, subject: string): string {
  return `-H "Authorization: Bearer $(npm run -s token -- --role ${role} --subject ${subject})"`;
}
