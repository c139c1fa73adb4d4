package org.saldo.ledger.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.AccountView;
import org.saldo.problem.Refusal;

/**
 * What a list of accounts does to a chart: each row is added, renames an account, is known already
 * or is refused. One refused row refuses the whole list.
 *
 * @param rows in the order of the list, without its heading
 * @param refusal why nothing of it is taken; empty when all is well
 */
public record ChartPlan(List<Row> rows, Optional<Refusal> refusal) {

  /** As large as a complete shipped chart, several times over. */
  private static final int MOST_ROWS = 5_000;

  private static final int COLUMNS = 3;

  /**
   * A row of the list.
   *
   * @param line number of its line, from 1
   * @param account as it will be; as far as it could be read when it is refused
   * @param nameBefore the name it has now, null when it is new
   * @param refusal set exactly when it is refused
   */
  public record Row(
      int line, AccountView account, String nameBefore, ChartOutcome outcome, Refusal refusal) {}

  public ChartPlan {
    rows = List.copyOf(rows);
  }

  /** How many rows have an outcome. */
  public long count(ChartOutcome outcome) {
    return rows.stream().filter(r -> r.outcome() == outcome).count();
  }

  /**
   * @param csv number, name, kind; parted by semicolons, commas or tabs, with a heading or without
   */
  static ChartPlan of(String csv, List<AccountRow> chart) {
    List<ChartCsv.Line> lines = ChartCsv.read(csv == null ? "" : csv);
    if (lines.isEmpty()) {
      return new ChartPlan(List.of(), Refusal.of("account.list.empty"));
    }
    if (lines.size() > MOST_ROWS) {
      return new ChartPlan(List.of(), Refusal.of("account.list.long", MOST_ROWS));
    }
    Map<String, AccountRow> known =
        chart.stream().collect(Collectors.toMap(AccountRow::number, Function.identity()));
    Set<String> seen = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(row(line, known, seen)));
    long refused = rows.stream().filter(r -> r.outcome() == ChartOutcome.REFUSED).count();
    return new ChartPlan(
        rows, refused == 0 ? Optional.empty() : Refusal.of("account.list.refused", refused));
  }

  private static Row row(ChartCsv.Line line, Map<String, AccountRow> known, Set<String> seen) {
    List<String> cells = line.cells();
    AccountView account =
        new AccountView(cell(cells, 0), cell(cells, 1), kind(cell(cells, 2)).orElse(null));
    AccountRow before = known.get(account.number());
    Optional<Refusal> refusal =
        cells.size() == COLUMNS
            ? ChartRules.check(account)
            : Refusal.of("account.list.columns", cells.size());
    if (refusal.isEmpty() && !seen.add(account.number())) {
      refusal = Refusal.of("account.list.twice", account.number());
    }
    if (refusal.isEmpty() && before != null && before.kind() != account.kind()) {
      refusal = Refusal.of("account.kind.fixed", account.number(), before.kind());
    }
    if (refusal.isPresent()) {
      return new Row(line.number(), account, null, ChartOutcome.REFUSED, refusal.get());
    }
    if (before == null) {
      return new Row(line.number(), account, null, ChartOutcome.ADDED, null);
    }
    return new Row(
        line.number(),
        account,
        before.name(),
        before.name().equals(account.name()) ? ChartOutcome.KNOWN : ChartOutcome.RENAMED,
        null);
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }

  private static Optional<AccountKind> kind(String text) {
    return Stream.of(AccountKind.values())
        .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
