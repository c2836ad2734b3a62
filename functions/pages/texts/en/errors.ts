/** The pages that say why something was not done, and what to do about it. */
export const errors = {
  'error.not-found.title': 'There is no page here',
  'error.not-found.body':
    'The address may be mistyped or out of date, or the page is about an organisation that you do not speak for.',
  'error.not-found.todo': 'Check the address, or begin at the start page.',
  'error.forbidden.title': 'This page is for other roles than yours',
  'error.forbidden.body': 'Nothing was changed. You are signed in, but this page is for people with other tasks.',
  'error.forbidden.todo': 'If it is your task, ask your administrator for the role, then sign out and in again.',
  'error.method.title': 'This cannot be done at this address',
  'error.method.body': 'Nothing was changed. Go to the page itself, and use what is on it.',
  'error.stale.title': 'Somebody changed this in the meantime',
  'error.stale.body': 'Your change was not made, so that theirs is not lost.',
  'error.stale.todo': 'Go back, load the page again, look at what changed, and enter your change again.',
  'error.too-large.title': 'This is too large',
  'error.too-large.body': 'Nothing was kept. A page takes at most 5 MB at once, files and all.',
  'error.too-large.todo': 'Go back, and send a smaller file, or part of it after part.',
  'error.refused.title': 'This was not done',
  'error.refused.body': 'What was sent does not fit what is kept. Nothing was changed.',
  'error.refused.detail': 'The service says why:',
  'error.conflict.title': 'This is no longer possible',
  'error.conflict.body':
    'Nothing was changed. What you asked for was done before, or something else happened in the meantime that rules it out.',
  'error.conflict.todo': 'Go back, load the page again, and see how it stands now.',
  'error.refused.todo': 'Go back: what you typed is still there. Change what is said below, and send it again.',
  'error.busy.title': 'Too many people are here at the moment',
  'error.busy.body': 'What you asked for was not done, because the service is busy. Nothing of it was kept.',
  'error.busy.todo':
    'Wait for a minute, then load this page again. If you sent a form, your browser asks whether to send it again: say yes, it will be done once only.',
  'error.internal.title': 'Something went wrong on our side',
  'error.internal.body': 'It was logged, and we will look at it. What you asked for may not have been done.',
  'error.internal.todo':
    'Try again in a few minutes. If it happens again, tell us when it happened and this number: {request}.',
  'error.start': 'Go to the start page',
} as const;
