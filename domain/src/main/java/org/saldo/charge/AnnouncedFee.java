package org.saldo.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** The fee that a message names, decided when the message was written; written once. */
@Entity
@Table(name = "announced_fee")
class AnnouncedFee {

  @Id private long id;

  @Column(name = "message_id")
  private long messageId;

  @Column(name = "step_run_id")
  private long stepRunId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Column(name = "unit_key")
  private String unit;

  @Column(name = "fee_rule_id")
  private long ruleId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;
  private String reference;
  private String why;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  protected AnnouncedFee() {}

  AnnouncedFee(
      long id, long messageId, long stepRunId, StepFee step, FeeDecision fee, String reference) {
    this.id = id;
    this.messageId = messageId;
    this.stepRunId = stepRunId;
    this.caseFileId = step.caseFile().id();
    this.receivableId = step.leading().id();
    this.unit = step.unit(fee.rule().rule(), messageId);
    this.ruleId = fee.rule().id();
    this.amountMinor = fee.amount().minor();
    this.currency = fee.amount().currency();
    this.reference = reference;
    this.why = Refusals.write(fee.why());
    this.decidedOn = step.on();
  }

  long receivableId() {
    return receivableId;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  NewFee charged(CaseRef caseFile, FeeRuleVersion rule, LocalDate on) {
    List<Refusal> because = Refusals.read(why);
    return new NewFee(
        caseFile, receivableId, rule, unit, messageId, stepRunId, amount(), on, reference, because);
  }

  long ruleId() {
    return ruleId;
  }

  long caseFileId() {
    return caseFileId;
  }
}
