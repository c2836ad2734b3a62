/** The texts of the pages in French, an area a file. */
export const fr = {};
