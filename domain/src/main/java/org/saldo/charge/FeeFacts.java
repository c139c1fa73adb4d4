package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.Addressees;

/** Puts together what the decision about a fee needs to know. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class FeeFacts {

  @Inject private CaseFiles caseFiles;
  @Inject private Addressees addressees;

  /** Who owes. */
  Addressee debtor(CaseRef caseFile, LocalDate on) {
    return addressees.byPost(caseFile.debtorId(), on);
  }

  FeeQuestion of(StepFee step, Set<String> chargedBefore) {
    Addressee debtor = debtor(step.caseFile(), step.on());
    return new FeeQuestion(
        FeeKind.DUNNING_FEE,
        step.on(),
        step.caseFile().creditorId(),
        caseFiles.segment(step.caseFile().id()),
        debtor.kind(),
        debtor.address() == null ? null : debtor.address().country(),
        step.stepKey(),
        step.level(),
        step.channel(),
        step.leading().principal(),
        step.leading().defaultSince(),
        chargedBefore);
  }

  /** The segment of a case; null when it has none. */
  String segment(CaseRef caseFile) {
    return caseFiles.segment(caseFile.id());
  }
}
