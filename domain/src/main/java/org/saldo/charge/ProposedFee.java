package org.saldo.charge;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What a rule would charge on a receivable today.
 *
 * @param amount zero when it charges nothing
 * @param why how the amount came about, or why there is none
 */
public record ProposedFee(
    UUID receivable,
    String number,
    String rule,
    FeeKind kind,
    FeeName name,
    Money amount,
    List<Refusal> why)
    implements Serializable {

  public ProposedFee {
    why = List.copyOf(why);
  }
}
