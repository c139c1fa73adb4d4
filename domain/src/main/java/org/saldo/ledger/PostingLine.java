package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.saldo.money.Money;

/** One side of an entry on one account. */
@Entity
@Table(name = "posting_line")
class PostingLine {

  @Id private long id;

  @Column(name = "journal_entry_id")
  private long journalEntryId;

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "ledger_account_id")
  private long ledgerAccountId;

  @Column(name = "debit_minor")
  private long debitMinor;

  @Column(name = "credit_minor")
  private long creditMinor;

  private String currency;

  @Column(name = "value_on")
  private LocalDate valueOn;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "receivable_id")
  private Long receivableId;

  @Enumerated(EnumType.STRING)
  private Component component;

  private String flexfields;

  /** Null on lines that were posted before it was kept. */
  @Enumerated(EnumType.STRING)
  private AmountKind amount;

  protected PostingLine() {}

  PostingLine(long id, long journalEntryId, int lineNo, Posting posting, PlacedLine line) {
    this.id = id;
    this.journalEntryId = journalEntryId;
    this.lineNo = lineNo;
    this.ledgerAccountId = line.accountId();
    this.debitMinor = line.side() == Side.DEBIT ? line.minor() : 0;
    this.creditMinor = line.side() == Side.CREDIT ? line.minor() : 0;
    this.currency = posting.currency();
    this.valueOn = posting.occurredOn();
    this.caseFileId = posting.caseFileId();
    this.receivableId = line.receivableId();
    this.component = line.component();
    this.flexfields = line.flexfields();
    this.amount = line.amount();
  }

  long journalEntryId() {
    return journalEntryId;
  }

  Long receivableId() {
    return receivableId;
  }

  Component component() {
    return component;
  }

  /** Debit less credit. */
  Money effect() {
    return Money.ofMinor(debitMinor - creditMinor, currency);
  }

  /** The same on the other side. */
  PlacedLine opposite() {
    return new PlacedLine(
        ledgerAccountId,
        debitMinor > 0 ? Side.CREDIT : Side.DEBIT,
        debitMinor + creditMinor,
        component,
        receivableId,
        flexfields,
        amount);
  }
}
