package org.saldo.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saldo.casefile.CaseStatus;
import org.saldo.reporting.AuditFilter;
import org.saldo.reporting.AuditReport;
import org.saldo.reporting.CaseFilter;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.EntryFilter;
import org.saldo.reporting.LedgerReport;

/** What the queries behind the pages cost on a schema. */
final class PageBench {

  private static final int ROUNDS = 15;
  private static final int SIZE = 25;

  private final Map<String, Runnable> pages = new LinkedHashMap<>();
  private final OneConnection connection;

  private PageBench(OneConnection connection) {
    this.connection = connection;
    cases(connection.report(CaseList.class));
    CaseSheets sheets = connection.report(CaseSheets.class);
    pages.put("case sheet", () -> require(sheets.byNumber("C100050", null).isPresent()));
    entries(connection.report(LedgerReport.class));
    audit(connection.report(AuditReport.class));
  }

  private static void require(boolean found) {
    if (!found) {
      throw new IllegalStateException("there is no such case");
    }
  }

  /** The cost of each page by its name. */
  static Map<String, OneConnection.Cost> costs(Schema schema) throws SQLException {
    try (OneConnection connection = new OneConnection(schema)) {
      PageBench bench = new PageBench(connection);
      Map<String, OneConnection.Cost> costs = new LinkedHashMap<>();
      bench.pages.forEach((page, work) -> costs.put(page, bench.connection.cost(ROUNDS, work)));
      return costs;
    }
  }

  private void cases(CaseList list) {
    cases(list, "cases", CaseFilter.ALL, 1);
    cases(list, "cases, page 5", CaseFilter.ALL, 5);
    for (String sort : new String[] {"due", "-due", "open", "-open", "debtor", "-debtor"}) {
      cases(list, "cases by " + sort, new CaseFilter(null, null, null, null, false, sort), 1);
    }
    for (String sort : new String[] {"number", "-number"}) {
      cases(list, "cases by " + sort, new CaseFilter(null, null, null, null, false, sort), 1);
    }
    cases(list, "cases of a creditor", new CaseFilter(null, null, "linde", null, false, null), 1);
    cases(
        list,
        "cases of a creditor by -open",
        new CaseFilter(null, null, "linde", null, false, "-open"),
        1);
    for (CaseStatus status : new CaseStatus[] {CaseStatus.OPEN, CaseStatus.CLOSED}) {
      cases(list, "cases " + status, new CaseFilter(null, status, null, null, false, null), 1);
    }
    cases(
        list,
        "cases OPEN by -open",
        new CaseFilter(null, CaseStatus.OPEN, null, null, false, "-open"),
        1);
    cases(list, "cases of carla", new CaseFilter(null, null, null, "carla", false, null), 1);
    cases(
        list,
        "cases of carla by -open",
        new CaseFilter(null, null, null, "carla", false, "-open"),
        1);
    cases(list, "cases of nobody", new CaseFilter(null, null, null, "otto", false, null), 1);
    cases(list, "cases overdue", new CaseFilter(null, null, null, null, true, null), 1);
    cases(
        list, "cases overdue by debtor", new CaseFilter(null, null, null, null, true, "debtor"), 1);
    for (String q :
        new String[] {
          "dammann",
          "da",
          "maria",
          "m",
          "gmbh",
          "maria pap",
          "C100050",
          "NT-2025-0000",
          "dora.dammann@example.org"
        }) {
      cases(list, "search " + q, new CaseFilter(q, null, null, null, false, null), 1);
    }
    pages.put("cases by REST", () -> list.after(CaseFilter.ALL, "C100020", SIZE));
  }

  private void cases(CaseList list, String name, CaseFilter filter, int page) {
    pages.put(name, () -> list.page(filter, page, SIZE));
  }

  private void entries(LedgerReport report) {
    LocalDate from = LocalDate.of(2026, 1, 10);
    LocalDate to = LocalDate.of(2026, 1, 12);
    entries(report, "entries", EntryFilter.ALL);
    entries(
        report,
        "entries of a creditor",
        new EntryFilter("linde", null, null, null, null, null, null));
    entries(report, "entries on 1400", new EntryFilter(null, "1400", null, null, null, null, null));
    entries(
        report,
        "entries on 1710 (rare)",
        new EntryFilter(null, "1710", null, null, null, null, null));
    entries(
        report,
        "entries on 2700 (none)",
        new EntryFilter(null, "2700", null, null, null, null, null));
    entries(
        report,
        "entries of a case",
        new EntryFilter(null, null, "C100050", null, null, null, null));
    entries(
        report, "entries of three days", new EntryFilter(null, null, null, null, null, from, to));
    entries(
        report,
        "entries of three days and a creditor",
        new EntryFilter("linde", null, null, null, null, from, to));
  }

  private void entries(LedgerReport report, String name, EntryFilter filter) {
    pages.put(name, () -> report.entries(filter, 1, SIZE));
  }

  private void audit(AuditReport report) {
    audit(report, "audit", new AuditFilter(null, null, null, null, null));
    audit(report, "audit of a user", new AuditFilter("anonymous", null, null, null, null));
    audit(report, "audit of nobody", new AuditFilter("nobody", null, null, null, null));
    audit(report, "audit of an action", new AuditFilter(null, "debtor.moved", null, null, null));
    audit(report, "audit of a kind", new AuditFilter(null, null, "Creditor", null, null));
  }

  private void audit(AuditReport report, String name, AuditFilter filter) {
    pages.put(name, () -> report.page(filter, 1, SIZE));
  }
}
