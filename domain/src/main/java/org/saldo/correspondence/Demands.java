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
import org.saldo.debtor.Addressee;
import org.saldo.debtor.Addressees;
import org.saldo.problem.Refusal;

/** Asks debtors for money, in words that say who, for what, since when and how it is computed. */
@ApplicationScoped
public class Demands {

  private static final int DAYS_TO_PAY = 10;

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private Dispatch dispatch;
  @Inject private Ways ways;
  @Inject private Templates templates;

  /** Whether the demand could be sent now; writes nothing. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Refusal> check(NewDemand demand) {
    if (!templates.purpose(demand.template()).equals(Optional.of(TemplatePurpose.DEMAND))) {
      return Refusal.of("message.template.unknown", String.valueOf(demand.template()));
    }
    Addressee to = addressees.on(demand.caseFile().debtorId(), clock.today());
    Writing writing = writing(demand, to);
    return ways.to(to, demand.wanted(), writing.words()).isOpen()
        ? writing.missing()
        : Refusal.of("message.no.address", to.name());
  }

  /** The channel that the demand would take now; empty when {@link #check} refuses it. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<MessageChannel> channel(NewDemand demand) {
    Addressee to = addressees.on(demand.caseFile().debtorId(), clock.today());
    return Optional.ofNullable(ways.to(to, demand.wanted(), writing(demand, to).words()).channel());
  }

  /**
   * Queues the demand and stores its letter.
   *
   * @throws IllegalStateException if {@link #check} refuses it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SentDemand send(NewDemand demand) {
    Optional<Refusal> refusal = check(demand);
    if (refusal.isPresent()) {
      throw new IllegalStateException("not checked before: " + refusal.get());
    }
    Addressee to = addressees.on(demand.caseFile().debtorId(), clock.today());
    Writing writing = writing(demand, to);
    Message message =
        dispatch.queue(
            new Composition(writing, ways.to(to, demand.wanted(), writing.words())),
            demand.stepRunId());
    return new SentDemand(message.id(), message.channel());
  }

  private Writing writing(NewDemand demand, Addressee to) {
    LocalDate payBy =
        Objects.requireNonNullElse(demand.payBy(), clock.today().plusDays(DAYS_TO_PAY));
    return writings.demand(demand, to, payBy, Map.of());
  }
}
