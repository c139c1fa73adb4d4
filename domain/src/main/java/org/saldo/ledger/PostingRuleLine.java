package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Where one amount of an event goes. */
@Entity
@Table(name = "posting_rule_line")
class PostingRuleLine {

  @Id private long id;

  @Column(name = "posting_rule_id")
  private long postingRuleId;

  @Column(name = "entry_no")
  private int entryNo;

  @Column(name = "line_no")
  private int lineNo;

  @Enumerated(EnumType.STRING)
  private AmountKind amount;

  @Enumerated(EnumType.STRING)
  private Side side;

  @Column(name = "account_number")
  private String accountNumber;

  @Enumerated(EnumType.STRING)
  private Component component;

  @Column(name = "rate_percent")
  private BigDecimal ratePercent;

  protected PostingRuleLine() {}

  PostingRuleLine(long id, long postingRuleId, int lineNo, RuleLine line) {
    this.id = id;
    this.postingRuleId = postingRuleId;
    this.lineNo = lineNo;
    this.entryNo = line.entry();
    this.amount = line.amount();
    this.side = line.side();
    this.accountNumber = line.account();
    this.component = line.component();
    this.ratePercent = line.ratePercent();
  }

  long postingRuleId() {
    return postingRuleId;
  }

  RuleLine line() {
    return new RuleLine(entryNo, amount, side, accountNumber, component, ratePercent);
  }
}
