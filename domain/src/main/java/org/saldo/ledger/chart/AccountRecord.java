package org.saldo.ledger.chart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How an account stood after a change; the one before it says how it stood until then. */
@Entity
@Table(name = "ledger_account_record")
class AccountRecord {

  @Id private long id;

  @Column(name = "ledger_account_id")
  private long ledgerAccountId;

  private String name;
  private boolean closed;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected AccountRecord() {}

  AccountRecord(
      long id, LedgerAccount account, Instant recordedAt, String recordedBy, String reason) {
    this.id = id;
    this.ledgerAccountId = account.id();
    this.name = account.name();
    this.closed = account.isClosed();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  AccountChange change() {
    return new AccountChange(name, closed, recordedAt, recordedBy, reason);
  }
}
