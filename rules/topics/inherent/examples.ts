/** For the examples of rules: a counted list with these rows, their ids as they come. */
export const rows = (...members: { [member: string]: unknown }[]) => ({
  total: members.length,
  rows: members.map((each, index) => ({ id: `row-${index}`, ...each })),
});

/** Nobody recruited from elsewhere, nobody hired through an agency. */
export const hiredAtHome = { recruitment: { corridors: rows(), agencies: rows() } };

/** Work that calls for the longer questions, and work that does not. */
export const riskyWork = { business: { sector: 'cleaning' } };
export const officeWork = {
  ...hiredAtHome,
  business: { sector: 'finance' },
  funding: { publicFunding: 'none' },
  federalContract: { underOne: false },
  workforce: { vulnerable: false },
};
