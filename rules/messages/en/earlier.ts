export const earlier = {
  'earlier.breach': 'An earlier declaration showed this, and no answer states its repair.',
  'earlier.admitted':
    'An earlier declaration admitted this and left open what became of it, and no answer states its repair.',
  'earlier.open': 'What is therefore not ruled out:',
  'earlier.repaired':
    'An earlier declaration showed this; answers state that it has ended and that all who were harmed have what they lost.',
  'earlier.answered':
    'An earlier declaration admitted this and left open what became of it; answers now say so, or state its repair.',
  'earlier.shown': 'What it showed:',
  'earlier.remedying':
    'An earlier declaration showed this; its repair is under way, and due on a day that has not passed.',
  'earlier.advice':
    'See that no worker is worse off for it. Give back what was taken or kept and repay what workers bore, also to those who have left, and end the practice with all who act for you. Then say so in your next declaration: among the repairs that it asks for, a row for the practice with the day on which it ended, or the day by which all will be repaired.',
} as const satisfies Record<string, string>;
