package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.reporting.BookDate;
import org.saldo.reporting.LedgerTotals;
import org.saldo.reporting.TotalsBy;
import org.saldo.reporting.TotalsFilter;

/** The books added up by one or two things, as the address says. */
@Named
@RequestScoped
public class LedgerTotalsView extends BooksQuery {

  @EJB private LedgerTotals report;
  @Inject private AccountNames accounts;
  @Inject private CreditorChoice creditors;

  private TotalsBy first;
  private TotalsBy second;
  private String field;
  private String value;
  private List<LedgerTotals.Total> rows;

  /** The sums, at most as many as are shown. */
  public List<LedgerTotals.Total> getRows() {
    return found().stream().limit(LedgerTotals.MOST).toList();
  }

  public boolean isMore() {
    return found().size() > LedgerTotals.MOST;
  }

  private List<LedgerTotals.Total> found() {
    if (rows == null) {
      rows = report.totals(filter(), LedgerTotals.MOST);
    }
    return rows;
  }

  private TotalsFilter filter() {
    return new TotalsFilter(
        first,
        second,
        getCreditor(),
        getAccount(),
        getCaseFile(),
        getEvent(),
        field,
        value,
        getBy(),
        getFrom(),
        getTo());
  }

  /** What lines have in common, for people: a constant by its label. */
  public Object named(TotalsBy what, String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return switch (what) {
      case EVENT -> EventKind.valueOf(text);
      case COMPONENT -> Component.valueOf(text);
      default -> text;
    };
  }

  /** What lines have in common where it is no constant: accounts and creditors with their names. */
  public String told(TotalsBy what, String text) {
    return switch (what) {
      case ACCOUNT -> (text + " " + String.join(" · ", accounts.of(text, getCreditor()))).strip();
      case CREDITOR -> creditors.byKey(text).map(CreditorView::name).orElse(text);
      default -> text;
    };
  }

  /** Whether a sum adds up accounts of different meanings, of creditors with different charts. */
  public boolean isMixed() {
    return getFirst() == TotalsBy.ACCOUNT
        && getSecond() != TotalsBy.CREDITOR
        && getRows().stream().anyMatch(row -> accounts.of(row.first(), getCreditor()).size() > 1);
  }

  /** Whether it is a constant, so that its label is shown. */
  public boolean isConstant(TotalsBy what) {
    return what == TotalsBy.EVENT || what == TotalsBy.COMPONENT;
  }

  /** The entries beneath a sum; by a further key the same sums by account. */
  public String beneath(LedgerTotals.Total total) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("creditor", getCreditor());
    query.put("account", getAccount());
    query.put("caseFile", getCaseFile());
    query.put("event", getEvent());
    query.put("by", getBy());
    query.put("from", getFrom());
    query.put("to", getTo());
    boolean ofField = field != null && !field.isBlank();
    if (ofField) {
      query.put("field", field);
      query.put("value", value);
      query.put("first", getFirst() == TotalsBy.ACCOUNT ? TotalsBy.CASE : TotalsBy.ACCOUNT);
    }
    narrow(query, getFirst(), total.first());
    if (second != null && total.second() != null) {
      narrow(query, second, total.second());
    }
    return (ofField ? "totals.xhtml?" : "entries.xhtml?")
        + query.entrySet().stream()
            .filter(each -> each.getValue() != null && !each.getValue().toString().isBlank())
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static void narrow(Map<String, Object> query, TotalsBy what, String text) {
    switch (what) {
      case ACCOUNT -> query.put("account", text);
      case CREDITOR -> query.put("creditor", text);
      case CASE -> query.put("caseFile", text);
      case EVENT -> query.put("event", text);
      case FIELD -> query.put("value", text);
      case MONTH -> days(query, BookDate.VALUE, text);
      case POSTED_MONTH -> days(query, BookDate.POSTED, text);
      case COMPONENT -> {
        // Entries are not told apart by it.
      }
    }
  }

  private static void days(Map<String, Object> query, BookDate by, String month) {
    query.put("by", by);
    query.put("from", YearMonth.parse(month).atDay(1));
    query.put("to", YearMonth.parse(month).atEndOfMonth());
  }

  /** Sends all the sums, not just those that are shown. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "ledger-totals",
            "ledger.totals.first",
            "ledger.totals.second",
            "ledger.debit",
            "ledger.credit",
            "ledger.balance",
            "ledger.currency",
            "ledger.line.count")) {
      for (LedgerTotals.Total row : report.totals(filter(), LedgerTotals.ALL)) {
        csv.row(
            row.first(),
            row.second(),
            row.debit(),
            row.credit(),
            row.balance(),
            row.debit().currency(),
            row.lines());
      }
    }
  }

  public List<TotalsBy> getWays() {
    return List.of(TotalsBy.values());
  }

  public TotalsBy getFirst() {
    return first == null ? TotalsBy.ACCOUNT : first;
  }

  public void setFirst(TotalsBy first) {
    this.first = first;
  }

  public TotalsBy getSecond() {
    return second == getFirst() ? null : second;
  }

  public void setSecond(TotalsBy second) {
    this.second = second;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
