package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.casefile.CaseFiles;
import org.saldo.correspondence.TextPreview;
import org.saldo.correspondence.TextPreviews;
import org.saldo.correspondence.TextSample;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Tries texts on an invented case, or on one in scope; nothing of the case is changed. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class TextTrials {

  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{3,180}");

  @EJB private TextBook book;
  @EJB private Keys keys;
  @Inject private TextPreviews previews;
  @Inject private CaseFiles caseFiles;
  @Inject private NamedItems named;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What the text would say; the refusal in it tells why it could not be sent.
   *
   * @param caseNumber number of a case in scope; blank for an invented one
   */
  public TextPreview preview(NewText wanted, String caseNumber) {
    try {
      return previews.preview(checked(wanted), sample(caseNumber));
    } catch (RefusedException refused) {
      return TextPreview.of(refused.refusal());
    }
  }

  /** The letter as it would be printed, or why not. */
  public Printed print(NewText wanted, String caseNumber) {
    try {
      return new Printed(previews.pdf(checked(wanted), sample(caseNumber)), null);
    } catch (RefusedException refused) {
      return new Printed(null, refused.refusal());
    }
  }

  /**
   * A letter that was tried.
   *
   * @param pdf null when it was refused
   * @param refusal null when it was not
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Printed(byte[] pdf, Refusal refusal) {}

  /** Sends the e-mail to an address of one's own. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> send(NewText wanted, String caseNumber, String address) {
    if (wanted.form() != TextForm.EMAIL) {
      return Refusal.of("wording.trial.form");
    }
    if (address == null || !ADDRESS.matcher(address.strip()).matches()) {
      return Refusal.because("wording.trial.address").on("address").asOptional();
    }
    try {
      Optional<Refusal> refusal =
          previews.send(checked(wanted), sample(caseNumber), address.strip());
      if (refusal.isEmpty()) {
        audit.write(
            "wording.tried",
            "Template",
            keys.next(),
            AuditWords.of(wanted.template(), wanted.language(), address.strip()),
            null);
      }
      return refusal;
    } catch (RefusedException refused) {
      return Optional.of(refused.refusal());
    }
  }

  private NewText checked(NewText wanted) {
    RefusedException.throwIf(book.check(wanted));
    return wanted;
  }

  private TextSample sample(String caseNumber) {
    if (caseNumber == null || caseNumber.isBlank()) {
      return null;
    }
    return caseFiles
        .byNumber(caseNumber.strip())
        .filter(ref -> actor.scope().covers(ref.creditorId()))
        .map(
            ref ->
                new TextSample(
                    DemandSteps.caseOf(ref),
                    named.of(ref, true).stream()
                        .filter(item -> item.open().isPositive())
                        .map(item -> DemandSteps.item(item, item.open()))
                        .toList()))
        .orElseThrow(() -> new RefusedException(Refusal.because("case.unknown").on("sample")));
  }
}
