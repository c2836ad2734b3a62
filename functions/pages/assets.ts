/** Where the files are that browsers load beside the pages; made by "npm run generate". */
export const assets = {
  styles: '/assets/pages.80d282f258aef1d7.css',
  script: '/assets/pages.fedbaca25d1a8bd8.js',
  icon: '/assets/icon.b9346cfc3a8d8bf6.svg',
} as const;
