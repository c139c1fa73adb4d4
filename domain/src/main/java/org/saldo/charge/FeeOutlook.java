package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.law.LawRule;
import org.saldo.law.LawTopic;
import org.saldo.problem.Refusal;

/** Which fees steps would charge, by the rules that are known now. Writes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class FeeOutlook {

  @Inject private KnownFeeRules rules;
  @Inject private FeeLaw law;
  @Inject private ChargedFees charged;

  /** Fees of many questions, with rules that are read once. */
  public Book open() {
    return new Book();
  }

  /** Remembers what it read, so that many questions cost few queries; for one thread. */
  public final class Book {

    private final Map<Long, List<FeeRuleVersion>> byCreditor = new HashMap<>();
    private final Map<String, Map<LocalDate, Map<LawTopic, LawRule>>> laws = new HashMap<>();

    private Book() {}

    /**
     * The fee that a step would charge.
     *
     * @param asked with what the caller knows to be charged before
     * @param receivableId that the fee would stand on
     * @return empty for none
     */
    public Optional<FeeDecision> fee(FeeQuestion asked, long caseFileId, long receivableId) {
      List<FeeRuleVersion> known =
          byCreditor.computeIfAbsent(
              asked.creditorId(),
              id -> rules.of(id).stream().filter(v -> StepFees.automatic(v.rule())).toList());
      FeeDecision decision = FeeRules.decide(asked, known);
      if (decision.isFee() && decision.rule().rule().occasion() == FeeOccasion.PER_RECEIVABLE) {
        decision = FeeRules.decide(withCharged(asked, caseFileId, receivableId), known);
      }
      return decision.isFee() && refusal(asked, decision).isEmpty()
          ? Optional.of(decision)
          : Optional.empty();
    }

    private FeeQuestion withCharged(FeeQuestion asked, long caseFileId, long receivableId) {
      Set<String> before = new HashSet<>(asked.chargedBefore());
      before.addAll(FeeStanding.rulesOn(charged.of(caseFileId), receivableId));
      return asked.chargedBefore(before);
    }

    private Optional<Refusal> refusal(FeeQuestion asked, FeeDecision decision) {
      return asked.country() == null
          ? Optional.empty()
          : FeeLaw.refusal(
              laws.computeIfAbsent(asked.country(), country -> new HashMap<>())
                  .computeIfAbsent(asked.on(), day -> law.of(asked.country(), day)),
              asked,
              decision.amount());
    }
  }
}
