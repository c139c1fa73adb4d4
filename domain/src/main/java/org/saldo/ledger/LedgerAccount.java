package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One account of a creditor's chart. */
@Entity
@Table(name = "ledger_account")
class LedgerAccount {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  private String number;
  private String name;

  @Enumerated(EnumType.STRING)
  private AccountKind kind;

  protected LedgerAccount() {}

  LedgerAccount(long id, long creditorId, String number, String name, AccountKind kind) {
    this.id = id;
    this.creditorId = creditorId;
    this.number = number;
    this.name = name;
    this.kind = kind;
  }

  long id() {
    return id;
  }

  String number() {
    return number;
  }

  AccountView view() {
    return new AccountView(number, name, kind);
  }
}
