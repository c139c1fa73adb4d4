package org.saldo.actor.outside;

/** How an access stands on a day. */
public enum OutsideState {
  COMING,
  OPEN,
  OVER,
  ENDED
}
