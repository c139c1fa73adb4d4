package org.saldo.ledger.transit;

import java.util.Optional;
import java.util.UUID;

/**
 * A line of the ledger as people outside name it: public id of its entry and its number in it, e.g.
 * {@code 0192f0c4-…/2}.
 */
public record LineRef(UUID entry, int lineNo) {

  /** What the text names; empty when it is no such name. */
  public static Optional<LineRef> read(String text) {
    int slash = text.indexOf('/');
    try {
      return slash < 0
          ? Optional.empty()
          : Optional.of(
              new LineRef(
                  UUID.fromString(text.substring(0, slash)),
                  Integer.parseInt(text.substring(slash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
