package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Tells what comes when by the procedure in force, of facts that the caller may read. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Forecasts {

  @Inject private ProcedurePlans plans;

  /** By the Standard procedure; empty when nothing leads or no version is in force. */
  public Optional<Forecast> standard(CaseFacts facts, LocalDate on) {
    return plans.inForce(ProcedurePlans.STANDARD, on).flatMap(p -> Forecast.of(facts, p, on));
  }
}
