package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.template.Templates;
import org.saldo.correspondence.template.TextForm;
import org.saldo.debtor.Addressees;

/** Knows which templates would enclose the claim statement when they are written today. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class EnclosingTexts {

  @Inject private BusinessClock clock;
  @Inject private Addressees addressees;
  @Inject private Templates templates;

  /** Whether the letter or the e-mail of a template would, in the language of the debtor. */
  public boolean enclose(MessageCase caseFile, String template) {
    String language = addressees.on(caseFile.debtorId(), clock.today()).language();
    return templates
        .inForce(template, caseFile.creditorId(), language, clock.today())
        .map(
            texts ->
                Stream.of(TextForm.LETTER, TextForm.EMAIL)
                    .filter(form -> texts.of(form) != null)
                    .anyMatch(form -> texts.of(form).text().statement()))
        .orElse(false);
  }
}
