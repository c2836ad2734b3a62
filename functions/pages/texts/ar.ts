/** The texts of the pages in Arabic, an area a file. */
export const ar = {};
