package org.saldo.claim;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.ClaimKind;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * What kind of claim a receivable is and whether it is secured. That decides which interest terms
 * hold and in which order payments go, from the beginning; what follows is worked out anew at once.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, SYSTEM})
public class ReceivableKinds {

  private static final int MAX_REASON = 500;

  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private ItemStates states;
  @Inject private ClaimBook claims;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** A receivable of a case and what it is. */
  public record Kind(
      UUID receivable, String number, LocalDate dueOn, ClaimKind claimKind, boolean secured) {}

  /** The receivables of a case in scope; none of any other case. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  @OpenToOutside
  public List<Kind> of(UUID caseFile) {
    return inScope(caseFile).map(this::kinds).orElse(List.of());
  }

  private List<Kind> kinds(CaseRef caseFile) {
    List<OpenItem> all = items.ofCase(caseFile.id());
    return items.interestFacts(List.of(caseFile.id())).stream()
        .map(
            facts ->
                new Kind(
                    publicId(all, facts.id()),
                    facts.number(),
                    facts.dueOn(),
                    facts.claimKind(),
                    facts.secured()))
        .toList();
  }

  private static UUID publicId(List<OpenItem> all, long id) {
    return all.stream().filter(i -> i.id() == id).map(OpenItem::publicId).findFirst().orElseThrow();
  }

  /**
   * Says what a receivable is.
   *
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> classify(
      UUID caseFile, UUID receivable, ClaimKind kind, boolean secured, String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (kind == null) {
      return Refusal.because("receivable.kind.missing").on("kind").asOptional();
    }
    Optional<CaseRef> found = inScope(caseFile);
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    Optional<OpenItem> item = claims.locked(found.get(), receivable);
    if (item.isEmpty()) {
      return Refusal.because("receivable.unknown").on("receivable").asOptional();
    }
    if (!states.classify(item.get().id(), kind, secured)) {
      return Refusal.of("receivable.kind.same", item.get().number());
    }
    audit.write(
        "receivable.classified",
        "CaseFile",
        found.get().id(),
        AuditWords.of(item.get().number(), kind, secured),
        reason.strip());
    claims.worksOtherwise(found.get(), item.get().dueOn(), "CLASSIFIED");
    return Optional.empty();
  }

  private Optional<CaseRef> inScope(UUID caseFile) {
    return caseFile == null
        ? Optional.empty()
        : caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
  }
}
