package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.Addressees;
import org.saldo.problem.RefusedException;

/** Heads papers with who writes to whom, in a language that may be another than the debtor's. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Papers {

  @Inject private Addressees addressees;
  @Inject private Writings writings;
  @Inject private BusinessClock clock;

  /**
   * The frame of a paper.
   *
   * @param template which text, e.g. {@code statement}
   * @param values of the template's own places
   * @throws RefusedException when a place of the text has no value
   */
  public LetterData frame(
      MessageCase caseFile, String template, String language, Map<String, String> values) {
    Writing writing =
        writings.notice(
            template,
            caseFile,
            addressees.byPost(caseFile.debtorId(), clock.today()).in(language),
            values,
            false);
    RefusedException.throwIf(writing.missing());
    return new LetterText(writing).letter();
  }
}
