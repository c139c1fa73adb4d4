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

  private static final String ALL =
      "SELECT 'NAME' kind, name value, vat_id extra, tax_number extra2, valid_from, recorded_at,"
          + " recorded_by, replaced_at, reason, id FROM debtor_name WHERE debtor_id = ? UNION ALL"
          + " SELECT 'ADDRESS', CONCAT_WS(', ', street, street_extra, CONCAT_WS(' ', postcode, city),"
          + " country), NULL, NULL, valid_from, recorded_at, recorded_by, replaced_at, reason, id"
          + " FROM debtor_address WHERE debtor_id = ? UNION ALL"
          + " SELECT kind, value, NULL, NULL, valid_from, recorded_at, recorded_by, replaced_at,"
          + " reason, id FROM debtor_contact WHERE debtor_id = ? UNION ALL"
          + " SELECT kind, COALESCE(note, ''), CAST(valid_until AS CHAR), 'MARK', valid_from,"
          + " recorded_at, recorded_by, NULL, note, id FROM debtor_mark WHERE debtor_id = ?"
          + " ORDER BY kind, valid_from DESC, id DESC";

  /** Every record there is or was, newest first within its kind. */
  static List<DebtorRecord> all(DataSource dataSource, long debtorKey) {
    return Sql.of(ALL, debtorKey, debtorKey, debtorKey, debtorKey)
        .list(
            dataSource,
            r ->
                new DebtorRecord(
                    r.number("id"),
                    r.text("kind"),
                    r.text("value"),
                    "MARK".equals(r.text("extra2")) ? null : r.text("extra"),
                    "MARK".equals(r.text("extra2")) ? null : r.text("extra2"),
                    "MARK".equals(r.text("extra2")),
                    r.day("valid_from"),
                    "MARK".equals(r.text("extra2")) && r.text("extra") != null
                        ? LocalDate.parse(r.text("extra"))
                        : null,
                    r.instant("recorded_at"),
                    r.text("recorded_by"),
                    r.instant("replaced_at"),
                    r.text("reason")));
  }

  /** What holds on a day. */
  static List<CaseSheet.DebtorFact> on(DataSource dataSource, long debtorKey, LocalDate day) {
    Map<String, DebtorRecord> latest = new TreeMap<>();
    List<CaseSheet.DebtorFact> facts = new ArrayList<>();
    for (DebtorRecord r : all(dataSource, debtorKey)) {
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
