package org.saldo.creditor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** To whom money is owed. */
@Entity
@Table(name = "creditor")
class Creditor {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_key")
  private String key;

  private String name;

  @Enumerated(EnumType.STRING)
  private OperatingMode mode;

  private String currency;

  @Column(name = "vat_id")
  private String vatId;

  private String street;
  private String postcode;
  private String city;
  private String country;
  private String email;
  private String iban;
  @Version private long version;

  protected Creditor() {}

  Creditor(long id, UUID publicId, CreditorData data) {
    this.id = id;
    this.publicId = publicId;
    this.key = data.key();
    this.mode = data.mode();
    this.currency = data.currency();
    change(data);
  }

  /** Changes name, VAT id, address and contact; key, mode and currency stay. */
  final void change(CreditorData data) {
    name = data.name();
    vatId = data.vatId();
    street = data.street();
    postcode = data.postcode();
    city = data.city();
    country = data.country();
    email = data.email();
    iban = data.iban();
  }

  CreditorView view() {
    return new CreditorView(
        id,
        publicId,
        version,
        new CreditorData(
            key, name, mode, currency, vatId, street, postcode, city, country, email, iban));
  }
}
