package org.saldo.actor.outside;

/** What a record did to an access. */
public enum OutsideStep {
  GRANTED,
  /** The last day changed; it may also come nearer. */
  EXTENDED,
  ENDED
}
