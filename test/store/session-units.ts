import { getKeptForm, putKeptForm } from '../../shared/store/kept-form.ts';
import {
  beginRenewal,
  endRenewal,
  getSession,
  noteReason,
  putSession,
  removeSession,
  touchSession,
} from '../../shared/store/session.ts';
import type { Store } from '../../shared/store/store.ts';
import { metered } from './metered.ts';

/** Tokens as Cognito's, of 4.5 KB in all, and a long page of what was typed. */
const [tokens, typed] = [new Uint8Array(4600), new Uint8Array(2500)];

const at = new Date('2026-03-01T12:00:00Z');
const kept = { name: 'e'.repeat(64), sealed: typed, expiresAt: at.getTime() / 1000 + 3600 };
const session = {
  ...{ name: 'a'.repeat(64), person: 'b'.repeat(64), sealed: tokens, turn: 0 },
  ...{ startedAt: at.toISOString(), seenAt: at.toISOString(), expiresAt: kept.expiresAt },
};

/** What sessions of the pages write, and what reading one costs at each request. */
export const sessionUnits = {
  written: async (store: Store): Promise<Record<string, number>> => {
    const renewal = { by: 'c'.repeat(43), from: at.getTime(), until: at.getTime() + 15_000 };
    const acts: Record<string, (store: Store) => Promise<unknown>> = {
      'begin a session': (metering) => putSession(metering, session),
      'note that a session is used': (metering) => touchSession(metering, session),
      'note why a session reads': (metering) => noteReason(metering, session.name, new Uint8Array(120)),
      'renew the tokens of a session': async (metering) => {
        await beginRenewal(metering, session, renewal);
        await endRenewal(metering, session, renewal, tokens);
      },
      'end a session': (metering) => removeSession(metering, session.name),
      'keep a form whose session has ended': (metering) => putKeptForm(metering, kept),
    };
    const units: Record<string, number> = {};
    for (const [name, act] of Object.entries(acts)) {
      const meter = metered(store);
      await act(meter.store);
      units[name] = meter.readUnits();
    }
    await putSession(store, session);
    return units;
  },
  read: {
    getSession: (store: Store) => getSession(store, session.name, at),
    getKeptForm: (store: Store) => getKeptForm(store, kept.name, at),
  },
};
