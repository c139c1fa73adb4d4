package org.saldo.procedure.planning;

import java.util.Optional;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.TextForm;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepChannel;

/**
 * The text that steps of a channel have.
 *
 * @param purpose of its template; null for channels that write nothing
 * @param form that must be there; null when any does
 * @param needed whether there is none of its own
 */
public record Wording(TemplatePurpose purpose, TextForm form, boolean needed) {

  /** What steps of the channel write. */
  public static Wording of(StepChannel channel) {
    return switch (channel) {
      case EMAIL -> new Wording(TemplatePurpose.DEMAND, TextForm.EMAIL, true);
      case LETTER -> new Wording(TemplatePurpose.DEMAND, TextForm.LETTER, true);
      case SMS -> new Wording(TemplatePurpose.DEMAND, TextForm.SMS, true);
      case INTERNAL_MAIL -> new Wording(TemplatePurpose.INTERNAL, TextForm.EMAIL, true);
      case STATEMENT -> new Wording(TemplatePurpose.OPEN_ITEMS, null, false);
      case CALL, STATUS, AGENCY_HANDOVER, LEGAL -> new Wording(null, null, false);
    };
  }

  /** Whether a step may name the template at all; not whether there is one of that key. */
  Optional<Refusal> check(String template) {
    if (template == null && needed) {
      return Refusal.because("procedure.step.template").on("template").asOptional();
    }
    return template != null && purpose == null
        ? Refusal.because("procedure.step.template.none").on("template").asOptional()
        : Optional.empty();
  }
}
