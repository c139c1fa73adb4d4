package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.Templates;
import org.saldo.debtor.Addressees;
import org.saldo.problem.Refusal;

/** Asks debtors for money, in words that say who, for what, since when and how it is computed. */
@ApplicationScoped
public class Demands {

  private static final int DAYS_TO_PAY = 10;

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private Sending sending;
  @Inject private Templates templates;

  /** Whether the demand could be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Refusal> check(NewDemand demand) {
    return unknown(demand).or(() -> sending.check(writing(demand), demand.wanted()));
  }

  private Optional<Refusal> unknown(NewDemand demand) {
    return templates.purpose(demand.template()).equals(Optional.of(TemplatePurpose.DEMAND))
        ? Optional.empty()
        : Refusal.of("message.template.unknown", String.valueOf(demand.template()));
  }

  /** The channel that the demand would take now; empty when {@link #check} refuses it. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<MessageChannel> channel(NewDemand demand) {
    return Optional.ofNullable(sending.way(writing(demand), demand.wanted()).channel());
  }

  /** What would be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public SendPreview preview(NewDemand demand) {
    return sending.preview(writing(demand), demand.wanted());
  }

  /**
   * The letter as it would be printed.
   *
   * @throws org.saldo.problem.RefusedException when a place has no value
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public byte[] pdf(NewDemand demand) {
    return sending.pdf(writing(demand));
  }

  /**
   * Queues the demand and stores its letter.
   *
   * @throws IllegalStateException if {@link #check} refuses it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SentMessage send(NewDemand demand) {
    unknown(demand)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException("not checked before: " + refusal);
            });
    return sending.queue(writing(demand), demand.wanted(), demand.stepRunId());
  }

  private Writing writing(NewDemand demand) {
    LocalDate payBy =
        Objects.requireNonNullElse(demand.payBy(), clock.today().plusDays(DAYS_TO_PAY));
    return writings.demand(
        demand, addressees.on(demand.caseFile().debtorId(), clock.today()), payBy, Map.of());
  }
}
