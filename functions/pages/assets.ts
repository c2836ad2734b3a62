/** Where the files are that browsers load beside the pages; made by "npm run generate". */
export const assets = {
  styles: '/assets/pages.38e10b687f84905c.css',
  script: '/assets/pages.7025b0f34c7b71ac.js',
  icon: '/assets/icon.cf0f10968722fd61.svg',
} as const;
