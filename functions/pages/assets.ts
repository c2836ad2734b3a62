/** Where the files are that browsers load beside the pages; made by "npm run generate". */
export const assets = {
  styles: '/assets/pages.c629fb58c9d4c18d.css',
  script: '/assets/pages.70350a714f270966.js',
  icon: '/assets/icon.b9346cfc3a8d8bf6.svg',
} as const;
