import { useSyncExternalStore } from 'react';
import type { LockReason } from '@shared/contract/bridge';
import { shell } from '../api';
import { queryClient } from './queries';

/** Also that somebody restored a backup in this window. */
export type WhyLocked = LockReason | 'restored';

let reason: WhyLocked | undefined;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Why the registry is locked; undefined where a person locked it in the window. */
export function setLockReason(why: WhyLocked | undefined): void {
  reason = why;
  for (const listener of listeners) listener();
}

/** From now on, everything on screen is asked for anew as soon as the registry is locked. */
export function followLocks(): () => void {
  return shell.onLocked((why) => {
    setLockReason(why);
    void queryClient.resetQueries();
  });
}

export const useLockReason = () => useSyncExternalStore(subscribe, () => reason);
