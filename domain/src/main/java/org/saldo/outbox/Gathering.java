package org.saldo.outbox;

import java.util.Optional;

/** Parcels that are taken in together, in one transaction. */
public interface Gathering {

  /**
   * Takes a parcel in.
   *
   * @param position from 1, without gaps
   * @return why it never can be; it is then given up, and the position goes to the next
   */
  Optional<String> add(Parcel parcel, int position);

  /**
   * Ends it; only called when a parcel was taken in.
   *
   * @param full whether as many were at hand as may be, so that there may be more
   * @return the name of the whole; each parcel is known outside by it and its position
   */
  String close(boolean full);
}
