package org.saldo.correspondence.sms;

import java.util.List;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * What a list of prices would record. One refused row refuses the whole list.
 *
 * @param refusal why nothing of it is taken; empty when all is well
 */
public record SmsPricePlan(List<SmsPriceRow> rows, Optional<Refusal> refusal) {

  public SmsPricePlan {
    rows = List.copyOf(rows);
  }

  static SmsPricePlan refused(Refusal why) {
    return new SmsPricePlan(List.of(), Optional.of(why));
  }

  /** How many rows are new. */
  public long fresh() {
    return rows.stream().filter(SmsPriceRow::isFresh).count();
  }

  /** How many rows stand there already. */
  public long known() {
    return rows.stream().filter(SmsPriceRow::known).count();
  }

  /** The first row that is refused; empty when none is. */
  public Optional<SmsPriceRow> firstRefused() {
    return rows.stream().filter(row -> row.refusal() != null).findFirst();
  }
}
