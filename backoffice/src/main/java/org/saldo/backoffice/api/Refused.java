package org.saldo.backoffice.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.Problem;

/** Which status a refusal becomes: not found, not entitled, somebody was faster, or just no. */
final class Refused {

  private static final Set<String> UNKNOWN =
      Set.of(
          "procedure.unknown",
          "procedure.version.unknown",
          "procedure.draft.none",
          "case.unknown",
          "payment.unknown",
          "approval.unknown",
          "hold.unknown",
          "limitation.event.unknown",
          "placement.unknown",
          "adjustment.run.unknown",
          "transfer.clearing.unknown",
          "transfer.movement.unknown",
          "dispute.unknown",
          "print.batch.unknown",
          "incoming.unknown",
          "contact.block.unknown",
          "debtor.unknown",
          "export.unknown",
          "step.unknown",
          "bulk.unknown",
          "worklist.unknown");
  private static final Set<String> NOT_ENTITLED =
      Set.of("approval.own", "approval.not.yours", "approval.not.entitled", "print.scope");
  private static final Set<String> TOO_LATE =
      Set.of(
          "changed.meanwhile",
          "approval.already.decided",
          "payment.already.returned",
          "payment.already.reversed",
          "hold.already",
          "hold.ended",
          "adjustment.run.at.work",
          "transfer.run.at.work",
          "transfer.movement.known",
          "transfer.movement.taken.back",
          "transfer.line.cleared",
          "transfer.clearing.withdrawn",
          "incoming.decided",
          "incoming.letter.known",
          "limitation.event.ended",
          "limitation.event.withdrawn",
          "print.batch.waiting",
          "export.at.work",
          "export.ended",
          "procedure.draft.there",
          "procedure.version.begun");

  private Refused() {}

  static Response answer(Refusal refusal, Locale locale) {
    int status =
        UNKNOWN.contains(refusal.code())
            ? 404
            : NOT_ENTITLED.contains(refusal.code())
                ? 403
                : TOO_LATE.contains(refusal.code()) ? 409 : 422;
    return status == 422
        ? Problem.refused(List.of(refusal), locale)
        : Problem.of(status, refusal.code(), Problem.message(refusal, locale)).build();
  }
}
