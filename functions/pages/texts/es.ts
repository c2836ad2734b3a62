/** The texts of the pages in Spanish, an area a file. */
export const es = {};
