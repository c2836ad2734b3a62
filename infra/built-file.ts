/** Where the file lies in the project that browsers load from an address: `/assets/pages.0123456789abcdef.css` is `pages.css`. */
export function builtFile(address: string): string {
  const [name, , ending] = address.slice('/assets/'.length).split('.');
  return `functions/pages/built/${name}.${ending}`;
}
