package org.saldo.task.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.saldo.actor.Scope;

/**
 * The entries of a list that fit a filter and are in somebody's scope, as SQL: {@code FROM rows w},
 * joins of the caller, then the conditions. Values stand beside the text, never in it.
 */
public final class WorklistQuery {

  private static final String ZERO = currencies(0);
  private static final String THREE = currencies(3);

  private final String rows;
  private final StringBuilder conditions = new StringBuilder("1 = 1");
  private final List<Object> values = new ArrayList<>();

  WorklistQuery(WorklistSource source, WorklistFilter filter, Who who) {
    rows = "(" + source.rows() + ") w";
    and("(w.creditor_id IS NULL OR " + who.scope().condition("w.creditor_id") + ")");
    and("w.due_on <= ?", filter.until() == null ? who.today() : filter.until());
    if (filter.controller() != null) {
      and("w.owner = ?", filter.controller());
    } else if (!filter.everybody()) {
      and("(w.owner IS NULL OR w.owner = ?)", who.name());
    }
    if (filter.creditor() != null) {
      and(
          "w.creditor_id = (SELECT f.id FROM creditor f WHERE f.creditor_key = ?)",
          filter.creditor());
    }
    if (filter.step() != null) {
      and(
          "EXISTS (SELECT 1 FROM step_run f WHERE f.id = w.step_run_id AND f.step_key = ?)",
          filter.step());
    }
    if (filter.amountFrom() != null) {
      amount(filter.amountFrom());
    }
  }

  /** Who asks, and when. */
  record Who(String name, Scope scope, LocalDate today) {}

  private void amount(BigDecimal from) {
    and(
        "EXISTS (SELECT 1 FROM case_overview f WHERE f.case_file_id = w.case_file_id"
            + " AND f.open_minor >= CASE WHEN f.currency IN ("
            + ZERO
            + ") THEN ? WHEN f.currency IN ("
            + THREE
            + ") THEN ? ELSE ? END)",
        from,
        from.movePointRight(3),
        from.movePointRight(2));
  }

  /** Adds a condition on {@code w}; {@code ?} stands for each value. */
  public WorklistQuery and(String condition, Object... more) {
    conditions.append(" AND ").append(condition);
    values.addAll(List.of(more));
    return this;
  }

  /** The entries, to stand behind FROM; they are called {@code w}. */
  public String rows() {
    return rows;
  }

  /** What they have to fulfil, to stand behind WHERE. */
  public String conditions() {
    return conditions.toString();
  }

  /** The values of the conditions in their order: texts, numbers and dates. */
  public Object[] values() {
    return values.toArray();
  }

  /** Currencies with so many decimals, as SQL. */
  private static String currencies(int digits) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() == digits)
        .map(currency -> "'" + currency.getCurrencyCode() + "'")
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
