export const earlier = {
  'earlier.breach': 'An earlier declaration showed this, and no answer states its repair.',
  'earlier.remedying':
    'An earlier declaration showed this; its repair is under way, and due on a day that has not passed.',
  'earlier.advice':
    'See that no worker is worse off for it. Give back what was taken or kept and repay what workers bore, also to those who have left, and end the practice with all who act for you. Then say so in your next declaration: among the repairs that it asks for, a row for the practice with the day on which it ended, or the day by which all will be repaired.',
} as const satisfies Record<string, string>;
