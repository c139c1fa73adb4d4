package org.saldo.backoffice.admin;

import java.io.Serializable;
import org.saldo.agency.AgencyData;
import org.saldo.agency.AgencyKind;
import org.saldo.backoffice.AddressForm;

/** What is recorded of an agency, while it is being edited. */
public class AgencyForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key;
  private String name;
  private AgencyKind kind;
  private boolean active = true;
  private AddressForm address = AddressForm.in("DE");
  private String email;
  private String phone;

  static AgencyForm of(AgencyData data) {
    AgencyForm form = new AgencyForm();
    form.key = data.key();
    form.name = data.name();
    form.kind = data.kind();
    form.active = data.active();
    form.address =
        AddressForm.of(data.street(), null, data.postcode(), data.city(), data.country());
    form.email = data.email();
    form.phone = data.phone();
    return form;
  }

  AgencyData data() {
    return new AgencyData(
        strip(key),
        strip(name),
        kind,
        active,
        address.getStreet(),
        address.getPostcode(),
        address.getCity(),
        address.getCountry(),
        strip(email),
        phone);
  }

  private static String strip(String text) {
    return text == null ? null : text.strip();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public AgencyKind getKind() {
    return kind;
  }

  public void setKind(AgencyKind kind) {
    this.kind = kind;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public AddressForm getAddress() {
    return address;
  }
}
