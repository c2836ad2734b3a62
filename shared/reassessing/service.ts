import type { CommitRequest } from '../store/commit.ts';
import type { StoredAnswer } from '../store/request.ts';

/** In whose name the service acts when nobody asked it to: the audit gives it an actor as it gives one to a person. */
export const theService: CommitRequest['by'] = { issuer: 'paragraph-13', subject: 'reassessing', role: 'service' };

/** What a write answers that nobody waits for. */
export const noAnswer: StoredAnswer = { status: 204, headers: {}, body: '' };
