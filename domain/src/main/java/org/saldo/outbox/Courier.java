package org.saldo.outbox;

/**
 * Delivers parcels of one kind. Implementations are CDI beans of the adapters, one per kind.
 *
 * <p>Called outside any transaction. A courier gives up within the lease (five minutes) and answers
 * with what it knows: a failure is an answer, not an exception.
 */
public interface Courier {

  /** The kind of parcels it takes. */
  String kind();

  /**
   * Whether delivering the same parcel again does no harm at all: who died while delivering it then
   * leaves nobody in doubt.
   */
  default boolean isRepeatable() {
    return false;
  }

  /** Delivers, or says why not. The same parcel may come again; its key is then the same. */
  Delivery deliver(Parcel parcel);
}
