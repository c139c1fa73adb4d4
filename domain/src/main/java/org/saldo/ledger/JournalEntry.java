package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A balanced set of lines in one currency; numbered without gaps per creditor. */
@Entity
@Table(name = "journal_entry")
class JournalEntry {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "entry_no")
  private long entryNo;

  @Column(name = "business_event_id")
  private long businessEventId;

  @Column(name = "posting_rule_id")
  private long postingRuleId;

  @Column(name = "posted_on")
  private LocalDate postedOn;

  @Column(name = "value_on")
  private LocalDate valueOn;

  private String currency;

  @Column(name = "total_minor")
  private long totalMinor;

  @Column(name = "case_file_id")
  private Long caseFileId;

  protected JournalEntry() {}

  JournalEntry(
      long id,
      UUID publicId,
      long entryNo,
      long businessEventId,
      long postingRuleId,
      Posting posting,
      LocalDate postedOn,
      long totalMinor) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = posting.creditorId();
    this.entryNo = entryNo;
    this.businessEventId = businessEventId;
    this.postingRuleId = postingRuleId;
    this.postedOn = postedOn;
    this.valueOn = posting.occurredOn();
    this.currency = posting.currency();
    this.totalMinor = totalMinor;
    this.caseFileId = posting.caseFileId();
  }

  long id() {
    return id;
  }

  long postingRuleId() {
    return postingRuleId;
  }

  long totalMinor() {
    return totalMinor;
  }

  String currency() {
    return currency;
  }
}
