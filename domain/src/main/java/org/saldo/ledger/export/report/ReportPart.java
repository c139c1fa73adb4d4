package org.saldo.ledger.export.report;

import java.util.Collections;
import java.util.List;

/**
 * Some rows of a report.
 *
 * @param rows cells in the order of the columns; null for what a row does not have
 * @param nextNo where the part after it begins
 * @param entries how many entries were looked at
 * @param last whether nothing follows
 */
public record ReportPart(List<List<String>> rows, long nextNo, long entries, boolean last) {

  public ReportPart {
    rows = Collections.unmodifiableList(rows);
  }
}
