package org.saldo.backoffice.api;

import java.util.Optional;
import java.util.UUID;

/** Public ids in addresses. */
final class Ids {

  private Ids() {}

  /** Empty when it is none: nothing has such an id. */
  static Optional<UUID> read(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
