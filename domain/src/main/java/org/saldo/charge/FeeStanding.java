package org.saldo.charge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.money.Money;

/**
 * How a charged fee stands.
 *
 * @param charge its last charge
 * @param parts how often something of it was taken back
 * @param left what of it was not taken back
 * @param credited what of it was taken back because enforcement costs are owed beside it
 * @param undue whether the last of it was taken back because it was not due
 */
record FeeStanding(ChargedFee charge, int parts, Money left, Money credited, boolean undue) {

  static final String UNDUE = "fee.undue";
  static final String CREDITED = "fee.lump.credited";

  /** Out of all rows of a case, in the order in which they were written; of each unit the last. */
  static List<FeeStanding> of(Collection<ChargedFee> rows) {
    Map<String, FeeStanding> last = new LinkedHashMap<>();
    for (ChargedFee row : rows) {
      String unit = row.receivableId() + " " + row.unit();
      if (row.isCharge()) {
        Money nothing = Money.zero(row.amount().currency());
        last.put(unit, new FeeStanding(row, 0, row.amount(), nothing, false));
      } else {
        last.computeIfPresent(unit, (key, standing) -> standing.less(row));
      }
    }
    return new ArrayList<>(last.values());
  }

  /** The rules of which something is charged on a receivable. */
  static Set<String> rulesOn(Collection<FeeStanding> standings, long receivableId) {
    return standings.stream()
        .filter(s -> s.charge().receivableId() == receivableId && !s.undue())
        .map(s -> s.charge().ruleKey())
        .collect(Collectors.toSet());
  }

  private FeeStanding less(ChargedFee reversal) {
    String code = reversal.why().get(0).code();
    return new FeeStanding(
        charge,
        parts + 1,
        left.minus(reversal.amount()),
        code.equals(CREDITED) ? credited.plus(reversal.amount()) : credited,
        code.equals(UNDUE));
  }
}
