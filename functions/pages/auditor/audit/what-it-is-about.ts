import type { PageCall } from '../../define-page.ts';
import { isOne } from '../../officer/party/party-view.tsx';
import type { MessageKey } from '../../texts/messages.ts';

interface Place {
  href: string;
  text: MessageKey;
}

/** Where what an entry is about is shown, by the kind in front of its object; undefined where this role sees no such page. */
export function placeOf(call: PageCall, party: string, object: string): Place | undefined {
  const own = `/parties/${party}`;
  const [kind, id = '', part] = object.split('/');
  switch (kind) {
    case 'declaration':
      return { href: `${own}/declarations/${id}`, text: 'trail.open.declarations' };
    case 'assessment':
      return { href: `${own}/findings/${id}`, text: 'trail.open.findings' };
    case 'evidence':
      return { href: `${own}/evidence/${id}`, text: 'trail.open.evidence' };
    case 'dispute':
      return { href: `${own}/disputes`, text: 'trail.open.disputes' };
    case 'decision':
      return isOne(call, 'procurement_officer', 'auditor')
        ? { href: `${own}/decisions`, text: 'trail.open.decisions' }
        : undefined;
    case 'party':
      return part === 'links' ? { href: `${own}/chain`, text: 'trail.open.chain' } : undefined;
    default:
      return undefined;
  }
}
