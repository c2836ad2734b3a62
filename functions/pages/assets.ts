/** Where the files are that browsers load beside the pages; made by "npm run generate". */
export const assets = {
  styles: '/assets/pages.073c91d2ef18c39d.css',
  script: '/assets/pages.fedbaca25d1a8bd8.js',
  icon: '/assets/icon.b9346cfc3a8d8bf6.svg',
} as const;
