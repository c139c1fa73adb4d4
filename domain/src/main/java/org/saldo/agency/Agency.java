package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who collects for creditors. */
@Entity
@Table(name = "agency")
class Agency {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "agency_key")
  private String key;

  private String name;

  @Enumerated(EnumType.STRING)
  private AgencyKind kind;

  private boolean active;
  private String street;
  private String postcode;
  private String city;
  private String country;
  private String email;
  private String phone;
  @Version private long version;

  protected Agency() {}

  Agency(long id, UUID publicId, AgencyData data) {
    this.id = id;
    this.publicId = publicId;
    this.key = data.key();
    this.kind = data.kind();
    change(data);
  }

  /** Changes name, address, contact and whether it gets hand-overs; key and kind stay. */
  final void change(AgencyData data) {
    name = data.name();
    active = data.active();
    street = data.street();
    postcode = data.postcode();
    city = data.city();
    country = data.country();
    email = data.email();
    phone = data.phone();
  }

  AgencyView view() {
    return new AgencyView(
        id,
        publicId,
        version,
        new AgencyData(key, name, kind, active, street, postcode, city, country, email, phone));
  }
}
