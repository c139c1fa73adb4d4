package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A contact from a date on; a null value says that from then on there is none. */
@Entity
@Table(name = "debtor_contact")
class ContactRecord extends Validity {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private ContactKind kind;

  @Column(name = "value")
  private String value;

  protected ContactRecord() {}

  ContactRecord(long id, long debtorId, ContactKind kind, String value, Recording recording) {
    super(debtorId, recording);
    this.id = id;
    this.kind = kind;
    this.value = value;
  }

  ContactKind kind() {
    return kind;
  }

  String value() {
    return value;
  }
}
