package org.saldo.ledger.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.ledger.EventKind;

/** An invoice that nobody wrote, for people who do not read the books. */
final class InventedEntry {

  static final Map<String, String> NAMES =
      Map.of(
          "1400", "Forderungen aus Lieferungen und Leistungen",
          "8400", "Erlöse 19 % USt",
          "1776", "Umsatzsteuer 19 %");

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final String NUMBER = "RE2026-0001";

  private InventedEntry() {}

  static ExportedEntry get() {
    return new ExportedEntry(
        1,
        new UUID(0, 1),
        DAY,
        DAY,
        "EUR",
        11900,
        new UUID(0, 2),
        EventKind.INVOICE_RECEIVED,
        DAY.atTime(12, 0),
        "anna",
        NUMBER,
        null,
        null,
        "100001",
        "D100001",
        List.of(
            new ExportedEntry.Line(
                1, "1400", 11900, 0, "PRINCIPAL", NUMBER, DAY.plusDays(14), "PAYABLE", null),
            new ExportedEntry.Line(
                2, "8400", 0, 10000, null, null, null, "NET", "{\"taxRate\":\"19\"}"),
            new ExportedEntry.Line(
                3, "1776", 0, 1900, null, null, null, "VAT", "{\"taxRate\":\"19\"}")));
  }
}
