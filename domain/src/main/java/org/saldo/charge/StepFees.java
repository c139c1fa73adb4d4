package org.saldo.charge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/**
 * Fees of the messages that steps send: decided when the message is written, because it names them;
 * charged when it has really left. What does not leave costs nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StepFees {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private KnownFeeRules rules;
  @Inject private FeeFacts facts;
  @Inject private FeeLaw law;
  @Inject private ChargedFees charged;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private AuditTrail audit;

  /** What a message that names it asks for beside what is open. */
  public record Announced(long receivableId, Money amount) {}

  /** Which fee the message is to name; nothing is written. */
  public FeeDecision decide(StepFee step) {
    List<FeeStanding> standings = charged.of(step.caseFile().id());
    FeeQuestion asked = facts.of(step, FeeStanding.rulesOn(standings, step.leading().id()));
    FeeDecision decision =
        FeeRules.decide(
            asked, rules.of(asked.creditorId()).stream().filter(v -> automatic(v.rule())).toList());
    if (!decision.isFee()) {
      return decision;
    }
    String unit = step.unit(decision.rule().rule(), 0);
    boolean before =
        standings.stream()
            .anyMatch(
                s ->
                    s.charge().receivableId() == step.leading().id()
                        && s.charge().unit().equals(unit)
                        && !s.undue());
    return before
        ? none(decision, Refusal.because("fee.charged.before"))
        : law.refusal(asked, decision.amount()).map(no -> none(decision, no)).orElse(decision);
  }

  /** One that is to be charged by hand only is none here; one that ends counts. */
  static boolean automatic(FeeRule rule) {
    return rule.automatic() || rule.isEnd();
  }

  private static FeeDecision none(FeeDecision decision, Refusal because) {
    List<Refusal> why = new ArrayList<>(decision.why());
    why.add(because);
    return new FeeDecision(decision.rule(), Money.zero(decision.amount().currency()), why);
  }

  /** Keeps what a message names, also that a rule made it free of charge. */
  public void announce(FeeDecision fee, StepFee step, long messageId, long stepRunId) {
    if (fee.rule() == null) {
      return;
    }
    String language = facts.debtor(step.caseFile(), step.on()).language();
    em.persist(
        new AnnouncedFee(
            keys.next(), messageId, stepRunId, step, fee, fee.rule().rule().name().in(language)));
    em.flush();
    audit.write(
        "fee.decided",
        "Receivable",
        step.leading().id(),
        AuditWords.of(fee.rule().rule().name().in(language), fee.amount(), fee.rule().rule().key()),
        null);
  }

  /** The fee that a message names; empty when it names none. */
  public Optional<Announced> announced(long messageId) {
    return of(messageId).map(fee -> new Announced(fee.receivableId(), fee.amount()));
  }

  /** The message has left: its fee is charged, where something is open and in default. */
  public void sent(long messageId, LocalDate on) {
    Optional<AnnouncedFee> named = of(messageId).filter(fee -> fee.amount().isPositive());
    if (named.isEmpty()) {
      return;
    }
    AnnouncedFee fee = named.get();
    CaseRef caseFile = caseFiles.byId(fee.caseFileId()).orElseThrow();
    boolean due =
        claims.locked(caseFile.creditorId(), caseFile.id()).stream()
            .filter(item -> item.id() == fee.receivableId())
            .anyMatch(item -> isDue(item, on));
    if (due) {
      FeeRuleVersion rule = em.find(FeeRuleRecord.class, fee.ruleId()).version();
      charged.charge(fee.charged(caseFile, rule, on));
    }
  }

  private static boolean isDue(OpenItem item, LocalDate on) {
    return item.open().isPositive()
        && item.defaultSince() != null
        && !on.isBefore(item.defaultSince());
  }

  private Optional<AnnouncedFee> of(long messageId) {
    return em.createQuery(
            "SELECT f FROM AnnouncedFee f WHERE f.messageId = :message", AnnouncedFee.class)
        .setParameter("message", messageId)
        .getResultStream()
        .findFirst();
  }
}
