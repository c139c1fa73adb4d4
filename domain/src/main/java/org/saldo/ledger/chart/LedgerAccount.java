package org.saldo.ledger.chart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.saldo.ledger.AccountKind;
import org.saldo.ledger.AccountView;
import org.saldo.ledger.EventKind;

/** One account of a creditor's chart. Its number and kind stay; its name and use may change. */
@Entity
@Table(name = "ledger_account")
class LedgerAccount {

  @Id private long id;

  @Version private long version;

  @Column(name = "creditor_id")
  private long creditorId;

  private String number;
  private String name;

  @Enumerated(EnumType.STRING)
  private AccountKind kind;

  private boolean closed;

  protected LedgerAccount() {}

  LedgerAccount(long id, long creditorId, AccountView account) {
    this.id = id;
    this.creditorId = creditorId;
    this.number = account.number();
    this.name = account.name();
    this.kind = account.kind();
  }

  void rename(String newName) {
    name = newName;
  }

  void close() {
    closed = true;
  }

  void reopen() {
    closed = false;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  String name() {
    return name;
  }

  AccountKind kind() {
    return kind;
  }

  boolean isClosed() {
    return closed;
  }

  AccountRow row(List<EventKind> usedBy) {
    return new AccountRow(number, name, kind, version, closed, usedBy);
  }
}
