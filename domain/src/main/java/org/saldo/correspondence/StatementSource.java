package org.saldo.correspondence;

import java.time.LocalDate;
import java.util.Map;
import org.saldo.money.Money;

/**
 * Words the claim statement that a message encloses: a port, answered by who works claims out. It
 * knows no scope: who writes to a debtor has found the case before.
 */
public interface StatementSource {

  /**
   * The statement of a case at the end of a day, as its debtor may read it.
   *
   * @param language ISO 639-1
   * @throws org.saldo.problem.RefusedException when a place of its text has no value
   */
  Enclosed statement(MessageCase caseFile, LocalDate on, String language, StatementWish wish);

  /**
   * A statement.
   *
   * @param open what it says is open of each receivable, by key
   */
  record Enclosed(Paper paper, Map<Long, Money> open) {

    public Enclosed {
      open = Map.copyOf(open);
    }
  }
}
