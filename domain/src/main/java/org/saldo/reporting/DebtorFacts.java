package org.saldo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The dated data of a debtor, read in one statement. */
final class DebtorFacts {

  private DebtorFacts() {}

  private static final String RECORDS =
      "SELECT 0 mark, 'NAME' kind, name value, vat_id, tax_number, valid_from, NULL valid_until,"
          + " recorded_at, recorded_by, replaced_at, reason, id FROM debtor_name WHERE debtor_id = ?"
          + " UNION ALL SELECT 0, 'ADDRESS', CONCAT_WS(', ', street, street_extra,"
          + " CONCAT_WS(' ', postcode, city), country), NULL, NULL, valid_from, NULL, recorded_at,"
          + " recorded_by, replaced_at, reason, id FROM debtor_address WHERE debtor_id = ?"
          + " UNION ALL SELECT 0, kind, value, NULL, NULL, valid_from, NULL, recorded_at,"
          + " recorded_by, replaced_at, reason, id FROM debtor_contact WHERE debtor_id = ?"
          + " UNION ALL SELECT 1, kind, note, NULL, NULL, valid_from, valid_until, recorded_at,"
          + " recorded_by, NULL, note, id FROM debtor_mark WHERE debtor_id = ?"
          + " ORDER BY mark, kind, valid_from DESC, id DESC";

  /** Every record there is or was, newest first within its kind, marks last. */
  static List<DebtorRecord> all(DataSource dataSource, long debtorKey) {
    return Sql.of(RECORDS, debtorKey, debtorKey, debtorKey, debtorKey)
        .list(
            dataSource,
            r ->
                new DebtorRecord(
                    r.number("id"),
                    r.text("kind"),
                    r.text("value"),
                    r.text("vat_id"),
                    r.text("tax_number"),
                    r.flag("mark"),
                    r.day("valid_from"),
                    r.day("valid_until"),
                    r.instant("recorded_at"),
                    r.text("recorded_by"),
                    r.instant("replaced_at"),
                    r.text("reason")));
  }

  /** What holds on a day. */
  static List<CaseSheet.DebtorFact> on(DataSource dataSource, long debtorKey, LocalDate day) {
    return on(all(dataSource, debtorKey), day);
  }

  /** What holds on a day, of records that were read already, newest first within their kind. */
  static List<CaseSheet.DebtorFact> on(List<DebtorRecord> records, LocalDate day) {
    Map<String, DebtorRecord> latest = new TreeMap<>();
    List<CaseSheet.DebtorFact> facts = new ArrayList<>();
    for (DebtorRecord r : records) {
      if (r.mark()) {
        if (r.holdsOn(day)) {
          facts.add(new CaseSheet.DebtorFact(r.kind(), r.value(), r.validFrom()));
        }
      } else if (r.replacedAt() == null) {
        // Newest first: the first that has begun; if none has, the earliest known is the best.
        DebtorRecord known = latest.get(r.kind());
        if (known == null || known.validFrom().isAfter(day)) {
          latest.put(r.kind(), r);
        }
      }
    }
    for (DebtorRecord r : latest.values()) {
      if (r.value() != null) {
        facts.add(new CaseSheet.DebtorFact(r.kind(), r.value(), r.validFrom()));
      }
      if (r.vatId() != null) {
        facts.add(new CaseSheet.DebtorFact("VAT_ID", r.vatId(), r.validFrom()));
      }
      if (r.taxNumber() != null) {
        facts.add(new CaseSheet.DebtorFact("TAX_NUMBER", r.taxNumber(), r.validFrom()));
      }
    }
    return facts;
  }
}
