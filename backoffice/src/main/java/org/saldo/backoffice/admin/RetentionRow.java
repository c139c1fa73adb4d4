package org.saldo.backoffice.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.saldo.retention.HoldingRetention;
import org.saldo.retention.RetentionSubject;

/**
 * A kind and how long it is kept.
 *
 * @param rule null where nothing says so: then it is kept for ever
 */
public record RetentionRow(RetentionSubject subject, HoldingRetention rule) {

  /** One for every kind. */
  public static List<RetentionRow> of(Map<RetentionSubject, HoldingRetention> holding) {
    return Arrays.stream(RetentionSubject.values())
        .map(subject -> new RetentionRow(subject, holding.get(subject)))
        .toList();
  }
}
