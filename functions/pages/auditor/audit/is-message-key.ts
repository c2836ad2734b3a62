import { en } from '../../texts/en.ts';
import type { MessageKey } from '../../texts/messages.ts';

/** Whether the pages have a text of this name. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
