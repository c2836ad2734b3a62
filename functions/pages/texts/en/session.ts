/** Signing in and out, and what happens to a form when its session has ended. */
export const session = {
  'sign-in.title': 'Sign in',
  'sign-in.lead': 'You sign in where your organisation or authority keeps your account, and come back here.',
  'sign-in.ended': 'You were signed out, because you had not used these pages for an hour or had signed in long ago.',
  'sign-in.kept':
    'You were signed out before what you typed could be saved. It is kept for an hour: sign in again as the same person, and you can send it.',
  'sign-in.not-kept':
    'You were signed out before what you typed could be saved. Go back in your browser to copy it, then sign in again.',
  'sign-in.button': 'Go on to sign in',
  'sign-in.failed.title': 'You are not signed in',
  'sign-in.failed.start-again':
    'This way of signing in was begun in another window, was used before, or took longer than ten minutes. That happens, and no harm is done.',
  'sign-in.failed.refused': 'The place where you sign in did not confirm who you are. Nothing was changed.',
  'sign-in.failed.no-role.title': 'You have no task here yet',
  'sign-in.failed.no-role':
    'We know who you are, but your account has none of the roles that these pages are for. Ask the administrator of your organisation or authority for one, then sign in again.',
  'sign-in.again': 'Sign in again',
  'sign-out.title': 'Sign out',
  'sign-out.lead': 'You are signed in as {label}.',
  'sign-out.here': 'Sign out on this device',
  'sign-out.everywhere.title': 'If you lost a device, or somebody else may be signed in as you',
  'sign-out.everywhere.body': 'This ends every session of yours at once, this one too.',
  'sign-out.everywhere': 'Sign out on all devices',
  'signed-out.title': 'You are signed out',
  'signed-out.body': 'What you saved is kept. On a computer that others use, close the browser as well.',
  'session.foreign.title': 'This was not done',
  'session.foreign.body':
    'What was sent did not come from a page of ours that you had open, so nothing was changed. This protects you from other sites that would act in your name.',
  'session.foreign.todo': 'If you filled in a form here: go back, load the page again, and send it once more.',
  'session.other.title': 'This was not done, because somebody else is signed in now',
  'session.other.body':
    'The page was made for another person than the one who is signed in on this browser now. Nothing was changed, so that nothing is done in the wrong name.',
  'session.other.todo': 'Go back to copy what you typed, sign in as yourself, and send it then.',
  'session.resend.title': 'What you typed is not saved yet',
  'session.resend.body':
    'You signed in again after this page was made. Nothing you typed is lost: send it now, and you will see what becomes of it.',
  'session.resend.files': 'Files are not kept: choose them again on the page that follows.',
  'session.resend.button': 'Send what I typed',
  'session.resend.leave': 'Leave it, and go to the start page',
  'session.gone.title': 'There is nothing here that was kept for you',
  'session.gone.body': 'What is typed into a page is kept for an hour, for the person who typed it.',
} as const;
