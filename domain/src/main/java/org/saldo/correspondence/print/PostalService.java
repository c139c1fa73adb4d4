package org.saldo.correspondence.print;

import java.io.IOException;

/** Who prints and posts the batches: a port, answered by adapters. */
public interface PostalService {

  /** What it is called in the setting {@code saldo.print.to}. */
  String name();

  /**
   * Hands a batch over; whole or not at all. The same batch may be handed over again and is then
   * there once.
   *
   * @param batch names it, and what it becomes at the other side
   * @return where it lies now, for a person to read
   */
  String handOver(String batch, BatchFiles files) throws IOException;
}
