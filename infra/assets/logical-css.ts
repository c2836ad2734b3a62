const properties: Record<string, string> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  'margin-left': 'margin-inline-start',
  'margin-right': 'margin-inline-end',
  'padding-left': 'padding-inline-start',
  'padding-right': 'padding-inline-end',
  'border-left': 'border-inline-start',
  'border-right': 'border-inline-end',
  'border-left-width': 'border-inline-start-width',
  'border-right-width': 'border-inline-end-width',
  'border-left-color': 'border-inline-start-color',
  'border-right-color': 'border-inline-end-color',
};

const sides: Record<string, string> = { left: 'start', right: 'end' };
const floats: Record<string, string> = { left: 'inline-start', right: 'inline-end' };

/** A declaration with what ends it; a value with a brace or semicolon in it is in quotes or brackets, and none of ours. */
const declaration = /([{;])([a-z-]+):([^;{}]*)(?=[;}])/g;

/**
 * A style sheet in which left and right become the beginning and the end of a line, so that one sheet serves languages
 * written either way (CSS Logical Properties, level 1). Shapes drawn with borders keep their sides.
 * @param css compressed, as sass writes it
 */
export function logicalCss(css: string): string {
  return css.replaceAll(/[^{}]*\{[^{}]*\}/g, (rule) => (rule.includes('clip-path:polygon') ? rule : logical(rule)));
}

function logical(rule: string): string {
  return rule.replaceAll(declaration, (_, before: string, name: string, value: string) => {
    return `${before}${logicalDeclaration(name, value)}`;
  });
}

function logicalDeclaration(name: string, value: string): string {
  const [keyword = '', ...rest] = value.split(' ');
  const important = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  if (name === 'text-align') return `${name}:${sides[keyword] ?? keyword}${important}`;
  if (name === 'float') return `${name}:${floats[keyword] ?? keyword}${important}`;
  const [top, end, bottom, start, ...more] = value.split(' ');
  const isLopsided = (name === 'margin' || name === 'padding') && start !== undefined && start !== end;
  if (isLopsided && more.length === 0) {
    return `${name}-block:${top} ${bottom};${name}-inline:${start} ${end}`;
  }
  return `${properties[name] ?? name}:${value}`;
}
