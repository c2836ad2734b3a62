export const state = {
  'STA-01.duty':
    'Addressed to States, and never scored: the resolution encourages them to regulate, license and monitor recruitment and employment agencies, public and private; those that ratified C181 or C188 are bound by these. What an agency can do about it is read by AGY-01 and AGY-09.',
  'STA-02.duty':
    'Addressed to States, and never scored: the resolution encourages them to prohibit that employees are charged recruitment fees; those that ratified C181 or C188 are bound by these, with the exceptions that C181 allows. What a company can do about it is read by FEE-01.',
  'STA-03.duty':
    'Addressed to States, and never scored: they are encouraged to have national policies, in line with their laws, for government procurement and global supply chains. What an authority can do about it in its own contracts is read by REM-01 to REM-06.',
} as const satisfies Record<string, string>;
