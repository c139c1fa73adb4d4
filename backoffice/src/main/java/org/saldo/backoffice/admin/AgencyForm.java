package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.util.Locale;
import org.saldo.agency.AgencyData;
import org.saldo.agency.AgencyKind;

/** What is recorded of an agency, while it is being edited. */
public class AgencyForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key;
  private String name;
  private AgencyKind kind;
  private boolean active = true;
  private String street;
  private String postcode;
  private String city;
  private String country = "DE";
  private String email;
  private String phone;

  static AgencyForm of(AgencyData data) {
    AgencyForm form = new AgencyForm();
    form.key = data.key();
    form.name = data.name();
    form.kind = data.kind();
    form.active = data.active();
    form.street = data.street();
    form.postcode = data.postcode();
    form.city = data.city();
    form.country = data.country();
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
        street,
        postcode,
        city,
        country == null ? null : country.strip().toUpperCase(Locale.ROOT),
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

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(String postcode) {
    this.postcode = postcode;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
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
}
