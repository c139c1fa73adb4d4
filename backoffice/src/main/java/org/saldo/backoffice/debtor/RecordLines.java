package org.saldo.backoffice.debtor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.reporting.DebtorRecord;

/** Tells of each record of a debtor whether it holds on a day. */
final class RecordLines {

  private RecordLines() {}

  /** What people look for first; marks come after it. */
  private static final List<String> ORDER = List.of("NAME", "ADDRESS", "EMAIL", "PHONE");

  /** The lines by kind, within it in the order of the records: newest first. */
  static List<RecordLine> of(List<DebtorRecord> records, LocalDate today) {
    Map<String, Long> holding = holding(records, today);
    List<RecordLine> lines = new ArrayList<>();
    List<DebtorRecord> ordered = new ArrayList<>(records);
    ordered.sort(
        Comparator.comparingInt(
            r -> ORDER.contains(r.kind()) ? ORDER.indexOf(r.kind()) : ORDER.size()));
    for (DebtorRecord r : ordered) {
      RecordState state = r.mark() ? mark(r, today) : dated(r, holding, today);
      boolean endable = r.mark() && r.validUntil() == null;
      lines.add(
          new RecordLine(
              r.kind(),
              r.mark() ? null : value(r),
              state,
              r.validFrom(),
              r.validUntil(),
              r.recordedAt(),
              r.recordedBy(),
              r.reason(),
              endable ? r.key() : null));
    }
    return lines;
  }

  /** The key of the record that holds, by kind: the latest begun, else the earliest known. */
  private static Map<String, Long> holding(List<DebtorRecord> records, LocalDate today) {
    Map<String, DebtorRecord> found = new HashMap<>();
    for (DebtorRecord r : records) {
      DebtorRecord known = found.get(r.kind());
      if (!r.mark()
          && r.replacedAt() == null
          && (known == null || known.validFrom().isAfter(today))) {
        found.put(r.kind(), r);
      }
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().key()));
  }

  private static RecordState dated(DebtorRecord r, Map<String, Long> holding, LocalDate today) {
    if (r.replacedAt() != null) {
      return RecordState.REPLACED;
    }
    if (holding.get(r.kind()) == r.key()) {
      return RecordState.CURRENT;
    }
    return r.validFrom().isAfter(today) ? RecordState.FUTURE : RecordState.EARLIER;
  }

  private static RecordState mark(DebtorRecord r, LocalDate today) {
    if (r.validUntil() != null && !r.validUntil().isAfter(today)) {
      return RecordState.ENDED;
    }
    return r.validFrom().isAfter(today) ? RecordState.FUTURE : RecordState.CURRENT;
  }

  private static String value(DebtorRecord r) {
    String all =
        Stream.of(r.value(), r.vatId(), r.taxNumber())
            .filter(v -> v != null)
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? null : all;
  }
}
