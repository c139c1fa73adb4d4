package org.saldo.ledger.fiscal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Says which fiscal year of a creditor a day belongs to; calendar years where nothing was said. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class FiscalYears {

  @Inject private FiscalYearRows rows;

  /** The year of a day; whoever asks has looked whether the reader may see the creditor. */
  public FiscalYear yearOf(long creditorId, LocalDate day) {
    return rows.calendar(creditorId).yearOf(day);
  }

  /** Whether a fiscal year ends with a day. */
  public boolean endsOn(long creditorId, LocalDate day) {
    return yearOf(creditorId, day).lastOn().equals(day);
  }
}
