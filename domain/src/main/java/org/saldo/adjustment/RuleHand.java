package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimAccounts;
import org.saldo.claim.ClaimBook;
import org.saldo.receivable.OpenItem;

/** Looks what rules want to do to a case, and does it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleHand {

  @Inject private AdjustmentRules rules;
  @Inject private Adjustments adjustments;
  @Inject private PendingAdjustments pending;
  @Inject private RuleMistakes mistakes;
  @Inject private Allowances allowances;
  @Inject private ClaimAccounts accounts;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private RuleLog log;

  /** What came of one case. */
  record Done(int posted, int queued, int refused) {

    static final Done NOTHING = new Done(0, 0, 0);

    Done plus(Done other) {
      return new Done(posted + other.posted, queued + other.queued, refused + other.refused);
    }
  }

  /** What would be done; nothing is written and nobody has to wait. */
  List<RuleWish> look(CaseRef caseFile, LocalDate on) {
    return wishes(caseFile, accounts.items(caseFile), on);
  }

  /** Does it; a case of which nothing is wanted is left as it is. */
  Done work(CaseRef caseFile, LocalDate on) {
    allowances.lower(caseFile.id());
    Done done = Done.NOTHING;
    if (look(caseFile, on).isEmpty()) {
      return done;
    }
    Set<String> seen = new HashSet<>();
    Optional<RuleWish> next;
    do {
      // What was done may have changed what is open, so each is decided under what stands by now.
      next =
          wishes(caseFile, claims.locked(caseFile.creditorId(), caseFile.id()), on).stream()
              .filter(wish -> !seen.contains(wish.key()))
              .findFirst();
      if (next.isPresent()) {
        seen.add(next.get().key());
        done = done.plus(work(next.get(), on));
      }
    } while (next.isPresent());
    return done;
  }

  private Done work(RuleWish wish, LocalDate on) {
    if (wish.wanted() == null) {
      return claims.restCleared(wish.caseFile(), on) ? new Done(1, 0, 0) : Done.NOTHING;
    }
    NewAdjustment wanted = wish.wanted().by(wish.rule());
    Adjustments.Outcome outcome = adjustments.ask(wanted);
    if (outcome.refusal() != null) {
      return new Done(0, 0, 1);
    }
    boolean posted = outcome.state() == AdjustmentState.POSTED;
    log.write(
        wish.rule().id(),
        wish.rule().rule().kind(),
        posted ? RuleOutcome.POSTED : RuleOutcome.QUEUED,
        wanted.caseFile(),
        wanted.receivableId(),
        wanted.amount());
    return posted ? new Done(1, 0, 0) : new Done(0, 1, 0);
  }

  private List<RuleWish> wishes(CaseRef caseFile, List<OpenItem> items, LocalDate on) {
    List<AdjustmentRules.InForce> inForce =
        rules.inForce(caseFile.creditorId(), caseFile.currency(), on);
    if (inForce.isEmpty()) {
      return List.of();
    }
    boolean narrow = inForce.stream().anyMatch(r -> r.rule().segment() != null);
    String segment = narrow ? caseFiles.segment(caseFile.id()) : null;
    return new RuleDecision(caseFile, items, inForce, segment, new Known(caseFile.id()), on)
        .wishes().stream().filter(this::isNew).toList();
  }

  /**
   * Not asked for by anybody yet, and nobody said no to this version of the rule or took back what
   * it did.
   */
  private boolean isNew(RuleWish wish) {
    NewAdjustment wanted = wish.wanted();
    long caseFile = wish.caseFile().id();
    if (wanted == null) {
      return !pending.any(caseFile, null);
    }
    boolean asked =
        switch (wanted.kind()) {
          case WAIVER ->
              pending
                      .of(wanted.receivableId(), wanted.component(), wanted.amount().currency())
                      .isPositive()
                  || pending.writesOff(caseFile, wanted.receivableId());
          case ALLOWANCE -> pending.doubts(caseFile, wanted.receivableId());
          case WRITE_OFF, CREDIT, CORRECTION, TRANSFER ->
              pending.any(caseFile, wanted.receivableId());
        };
    long rule = wish.rule().id();
    return !asked
        && !pending.declined(rule, caseFile, wanted.receivableId())
        && !mistakes.takenBack(rule, caseFile, wanted.receivableId());
  }

  /** Allowances of a case, read once. */
  private final class Known implements RuleDecision.Doubts {

    private final Map<Long, AllowanceFigure> standing;
    private final Set<Long> released;

    Known(long caseFileId) {
      this.standing = allowances.standing(caseFileId);
      this.released = allowances.released(caseFileId);
    }

    @Override
    public Map<Long, AllowanceFigure> standing() {
      return standing;
    }

    @Override
    public Set<Long> released() {
      return released;
    }

    @Override
    public AllowanceFigure wanted(OpenItem item, BigDecimal percent) {
      return allowances.wanted(item, percent);
    }
  }
}
