package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.Hold;
import org.saldo.casefile.Holds;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewDemand;
import org.saldo.correspondence.Notes;
import org.saldo.correspondence.SendPreview;
import org.saldo.correspondence.SentMessage;
import org.saldo.correspondence.TextPreview;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.Templates;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/** Where people write to debtors themselves: a demand out of turn, or their own words. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class WritingDesk {

  private static final int MONTHS_TO_PAY = 6;

  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private NamedItems named;
  @Inject private Holds holds;
  @Inject private StepGuard guard;
  @Inject private ByHand byHand;
  @Inject private Demands demands;
  @Inject private Notes notes;
  @Inject private Templates templates;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A receivable that the debtor can be asked for.
   *
   * @param askable what is open less what is disputed or held
   * @param due whether it is due today
   */
  public record Askable(
      UUID id, String number, LocalDate dueOn, Money open, Money askable, boolean due) {}

  /**
   * What came of it.
   *
   * @param sent null when it was refused
   * @param refusal null when it is on its way
   */
  public record Outcome(SentMessage sent, Refusal refusal) {}

  /** The receivables of a case that can be asked for, the oldest due first. */
  public List<Askable> askable(UUID caseFile) {
    return found(caseFile)
        .map(
            ref -> {
              List<Hold> held = holds.active(ref.id());
              return items.ofCase(ref.id()).stream()
                  .filter(item -> item.open().isPositive())
                  .map(item -> askable(item, StepGuard.askable(item, held)))
                  .filter(item -> item.askable().isPositive())
                  .toList();
            })
        .orElse(List.of());
  }

  private Askable askable(OpenItem item, Money askable) {
    return new Askable(
        item.publicId(),
        item.number(),
        item.dueOn(),
        item.open(),
        askable,
        !item.dueOn().isAfter(clock.today()));
  }

  /** What the debtor would get, and which way; nothing is written. */
  public SendPreview preview(UUID caseFile, HandWritten wish) {
    try {
      CaseRef ref = checked(caseFile, wish);
      return isNote(wish) ? notes.preview(note(ref, wish)) : demands.preview(demand(ref, wish));
    } catch (RefusedException refused) {
      return new SendPreview(TextPreview.of(refused.refusal()), null, List.of());
    }
  }

  /** The letter as it would be printed, or why not. */
  public TextTrials.Printed print(UUID caseFile, HandWritten wish) {
    try {
      CaseRef ref = checked(caseFile, wish);
      return new TextTrials.Printed(
          isNote(wish) ? notes.pdf(note(ref, wish)) : demands.pdf(demand(ref, wish)), null);
    } catch (RefusedException refused) {
      return new TextTrials.Printed(null, refused.refusal());
    }
  }

  /** Puts it on its way. */
  public Outcome send(UUID caseFile, HandWritten wish) {
    try {
      CaseRef ref = checked(caseFile, wish);
      if (isNote(wish)) {
        Notes.NewNote note = note(ref, wish);
        RefusedException.throwIf(notes.check(note));
        return new Outcome(notes.send(note), null);
      }
      NewDemand demand = demand(ref, wish);
      RefusedException.throwIf(demands.check(demand));
      Optional<ByHand.Equal> step = byHand.step(ref, wish.template(), wish.wanted());
      if (encloses(ref, wish)) {
        named.bringUpToToday(ref);
      }
      SentMessage sent = demands.send(demand);
      step.ifPresent(equal -> byHand.done(equal, sent.messageId()));
      return new Outcome(sent, null);
    } catch (RefusedException refused) {
      return new Outcome(null, refused.refusal());
    }
  }

  private Optional<CaseRef> found(UUID caseFile) {
    return caseFiles.byPublicId(caseFile).filter(ref -> actor.scope().covers(ref.creditorId()));
  }

  private CaseRef checked(UUID caseFile, HandWritten wish) {
    CaseRef ref =
        found(caseFile).orElseThrow(() -> new RefusedException(Refusal.because("case.unknown")));
    RefusedException.throwIf(refused(ref, wish));
    return ref;
  }

  private Optional<Refusal> refused(CaseRef ref, HandWritten wish) {
    Optional<TemplatePurpose> purpose = templates.purpose(wish.template());
    if (purpose.filter(p -> p == TemplatePurpose.NOTE || p == TemplatePurpose.DEMAND).isEmpty()) {
      return Refusal.because("message.template.unknown", String.valueOf(wish.template()))
          .on("template")
          .asOptional();
    }
    if (wish.wanted() == null || wish.wanted() == MessageChannel.CALL) {
      return Refusal.because("message.channel.missing").on("channel").asOptional();
    }
    if (wish.words().length() > HandWritten.MAX_WORDS) {
      return Refusal.because("text.too.long", HandWritten.MAX_WORDS).on("words").asOptional();
    }
    if (purpose.get() == TemplatePurpose.NOTE) {
      return wish.paragraphs().isEmpty()
          ? Refusal.because("message.words.missing").on("words").asOptional()
          : guard.refused(ref.id(), Map.of());
    }
    return refusedDemand(ref, wish);
  }

  private Optional<Refusal> refusedDemand(CaseRef ref, HandWritten wish) {
    if (wish.receivables().isEmpty()) {
      return Refusal.because("message.items.missing").on("receivables").asOptional();
    }
    LocalDate today = clock.today();
    if (wish.payBy() != null
        && (wish.payBy().isBefore(today)
            || wish.payBy().isAfter(today.plusMonths(MONTHS_TO_PAY)))) {
      return Refusal.because("message.payby.implausible", today).on("payBy").asOptional();
    }
    // What the books say: interest that is not posted yet cannot have been paid.
    List<DemandItem> asked = asked(ref, wish, false);
    if (asked.size() < wish.receivables().size()) {
      return Refusal.because("message.items.changed").on("receivables").asOptional();
    }
    return guard.refused(
        ref.id(),
        asked.stream().collect(Collectors.toMap(DemandItem::receivableId, DemandItem::asked)));
  }

  private boolean isNote(HandWritten wish) {
    return templates.purpose(wish.template()).equals(Optional.of(TemplatePurpose.NOTE));
  }

  private static Notes.NewNote note(CaseRef ref, HandWritten wish) {
    return new Notes.NewNote(
        DemandSteps.caseOf(ref), wish.template(), wish.wanted(), wish.paragraphs(), wish.wish());
  }

  private NewDemand demand(CaseRef ref, HandWritten wish) {
    return new NewDemand(
        DemandSteps.caseOf(ref),
        wish.template(),
        wish.wanted(),
        asked(ref, wish, encloses(ref, wish)),
        wish.payBy(),
        wish.paragraphs(),
        null,
        wish.wish());
  }

  private boolean encloses(CaseRef ref, HandWritten wish) {
    return wish.statement() || named.enclose(ref, wish.template());
  }

  /** What can be asked for of the chosen receivables, in the order of their due dates. */
  private List<DemandItem> asked(CaseRef ref, HandWritten wish, boolean upToToday) {
    List<Hold> held = holds.active(ref.id());
    List<DemandItem> asked = new ArrayList<>();
    for (OpenItem item : named.of(ref, upToToday)) {
      Money askable = StepGuard.askable(item, held);
      if (wish.receivables().contains(item.publicId()) && askable.isPositive()) {
        asked.add(DemandSteps.item(item, askable));
      }
    }
    return asked;
  }
}
