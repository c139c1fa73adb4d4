package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "debtor_name")
class NameRecord extends Validity {

  @Id private long id;
  private String name;

  @Column(name = "vat_id")
  private String vatId;

  @Column(name = "tax_number")
  private String taxNumber;

  protected NameRecord() {}

  NameRecord(long id, long debtorId, DebtorName name, Recording recording) {
    super(debtorId, recording);
    this.id = id;
    this.name = name.name();
    this.vatId = name.vatId();
    this.taxNumber = name.taxNumber();
  }

  DebtorName name() {
    return new DebtorName(name, vatId, taxNumber);
  }
}
