import * as z from 'zod';
import { elevated } from './elevated.ts';
import { question } from './question.ts';

const inform = ['13(k)-3'] as const;
const reach = z.enum(['all', 'some', 'none', 'not_known']);

export const notices = z.strictObject({
  protectionsTold: question(reach, {
    title: 'Have workers been told, in their language, how they are protected?',
    hint: 'No fees, own documents, freedom to leave.',
    serves: inform,
  }),
  grievanceRouteTold: question(reach, {
    title: 'Have workers been told, in their language, where and how to complain?',
    serves: inform,
  }),
  agentsTold: question(reach, {
    title: 'Have agents and recruiters been told the policy and what follows if they break it?',
    hint: 'Also directors and independent contractors who act for you.',
    serves: ['FAR 52.222-50(c)(1)'],
    askedIf: elevated,
    before: { version: 2 },
  }),
});
