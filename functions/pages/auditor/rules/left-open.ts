/** Values for a message that is shown without a case: what it says of the answers is left open. */
export const leftOpen = (template: string): { [name: string]: string } =>
  Object.fromEntries([...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '…']));
