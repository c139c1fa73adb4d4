package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "debtor_address")
class AddressRecord extends Validity {

  @Id private long id;
  private String street;

  @Column(name = "street_extra")
  private String streetExtra;

  private String postcode;
  private String city;
  private String country;

  protected AddressRecord() {}

  AddressRecord(long id, long debtorId, PostalAddress address, Recording recording) {
    super(debtorId, recording);
    this.id = id;
    this.street = address.street();
    this.streetExtra = address.streetExtra();
    this.postcode = address.postcode();
    this.city = address.city();
    this.country = address.country();
  }

  PostalAddress address() {
    return new PostalAddress(street, streetExtra, postcode, city, country);
  }
}
