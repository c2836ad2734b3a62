const voids = new Set(['input', 'br', 'hr', 'img', 'link', 'meta']);
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  ctdot: '⋯',
  nbsp: '\u00a0',
};

const token =
  /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=/>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*(\/?)>|[^<]+/g;
const attribute = /([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;

/**
 * HTML in one form: attributes in order, one space where there is any white space, none beside tags. Two texts that
 * mean the same to a browser become the same, as far as components go; it reads no `<script>` and no `<style>`.
 */
export function normalHtml(html: string): string {
  return [...html.matchAll(token)]
    .map(([text, closing, name, attributes, selfClosing]) => {
      if (name === undefined) return text.startsWith('<!--') ? '' : plain(text).replaceAll(/\s+/g, ' ').trim();
      const tag = name.toLowerCase();
      if (closing) return `</${tag}>`;
      const opened = `<${[tag, ...attributesOf(attributes ?? '')].join(' ')}>`;
      return selfClosing && !voids.has(tag) ? `${opened}\n</${tag}>` : opened;
    })
    .filter((part) => part !== '')
    .join('\n');
}

function attributesOf(text: string): string[] {
  return [...text.matchAll(attribute)]
    .map(([, name = '', double, single, bare]) => [name, plain(double ?? single ?? bare ?? '')] as const)
    .map(([name, value]) => [name, name === 'class' ? value.trim().replaceAll(/\s+/g, ' ') : value] as const)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
}

const plain = (text: string): string => text.replaceAll(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);
