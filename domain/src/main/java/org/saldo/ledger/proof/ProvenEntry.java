package org.saldo.ledger.proof;

import java.util.List;

/**
 * An entry with its event and lines as they are hashed.
 *
 * @param hash as it is stored; null where none is
 */
record ProvenEntry(long id, long entryNo, List<Part> parts, Hash hash) {

  ProvenEntry {
    parts = List.copyOf(parts);
  }
}
