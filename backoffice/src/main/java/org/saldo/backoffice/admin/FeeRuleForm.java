package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeRuleBook;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records what a fee rule says from a day on. */
@Named
@ViewScoped
public class FeeRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private FeeRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private CreditorChoice creditors;

  private FeeRuleFields fields;
  private String rule;
  private String reason;

  /** The fields: of a rule that is known as it stands, else empty. */
  public FeeRuleFields getFields() {
    if (fields == null) {
      fields = new FeeRuleFields();
      fields.setValidFrom(clock.today());
      book.versions().stream()
          .map(v -> v.rule())
          .filter(r -> r.key().equals(rule))
          .findFirst()
          .ifPresent(r -> fields.take(r, keyOf(r.scope().creditorId())));
    }
    return fields;
  }

  private String keyOf(Long creditor) {
    return creditor == null
        ? null
        : creditors.getAll().stream()
            .filter(c -> c.id() == creditor)
            .map(CreditorView::key)
            .findFirst()
            .orElse(null);
  }

  /** Says what the law thinks of it; writes nothing. */
  public void check() {
    refused(
        asked -> {
          int before = book.warnings(asked).size();
          warn(asked);
          if (before == 0) {
            Notices.say("fee.rule.no.warnings");
          }
          return Optional.empty();
        });
  }

  /** Records it. */
  public String submit() {
    if (refused(asked -> book.record(asked, reason))) {
      return null;
    }
    refused(
        asked -> {
          warn(asked);
          return Optional.empty();
        });
    Notices.say("fee.rule.recorded", fields.getKey(), fields.getValidFrom());
    return "/admin/fee-rules?faces-redirect=true";
  }

  private void warn(FeeRule asked) {
    book.warnings(asked).forEach(w -> Notices.warn("refusal." + w.code(), w.arguments().toArray()));
  }

  private boolean refused(Function<FeeRule, Optional<Refusal>> work) {
    String creditor = getFields().getCreditor();
    boolean named = creditor != null && !creditor.isBlank();
    Long id = named ? creditors.byKey(creditor).map(CreditorView::id).orElse(-1L) : null;
    Optional<Refusal> refusal =
        getFields()
            .rule(id)
            .map(work)
            .orElseGet(() -> Refusal.because("fee.rule.currency").on("currency").asOptional());
    refusal.ifPresent(Notices::refuse);
    return refusal.isPresent();
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
