import type { MessageKey } from '../../texts/messages.ts';
import type { Speaker } from '../../texts/speaker.ts';
import { isMessageKey } from './is-message-key.ts';

/** What an entry of the trail of an organisation says happened. */
export const actionWords = (action: string, text: Speaker): string =>
  text.say(keyed(`trail.action.${action}`) ?? 'trail.action.other');

/** In which role somebody did it; a role that we have no word for stands for itself. */
export function roleWords(role: string, text: Speaker): string {
  const key = keyed(`trail.role.${role}`);
  return key === undefined ? role : text.say(key);
}

const keyed = (key: string): MessageKey | undefined => (isMessageKey(key) ? key : undefined);
