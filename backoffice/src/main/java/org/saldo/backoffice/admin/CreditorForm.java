package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.util.Locale;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.OperatingMode;

/** What is recorded of a creditor, while it is being edited. */
public class CreditorForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key;
  private String name;
  private OperatingMode mode;
  private String currency = "EUR";
  private String vatId;
  private String street;
  private String postcode;
  private String city;
  private String country = "DE";
  private String email;
  private String iban;

  static CreditorForm of(CreditorData data) {
    CreditorForm form = new CreditorForm();
    form.key = data.key();
    form.name = data.name();
    form.mode = data.mode();
    form.currency = data.currency();
    form.vatId = data.vatId();
    form.street = data.street();
    form.postcode = data.postcode();
    form.city = data.city();
    form.country = data.country();
    form.email = data.email();
    form.iban = data.iban();
    return form;
  }

  /** Codes in upper case, an IBAN without the spaces people group it by. */
  CreditorData data() {
    return new CreditorData(
        key == null ? null : key.strip(),
        name == null ? null : name.strip(),
        mode,
        upper(currency),
        upper(vatId),
        street,
        postcode,
        city,
        upper(country),
        email,
        iban == null ? null : upper(iban.replaceAll("\\s", "")));
  }

  private static String upper(String code) {
    return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
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

  public OperatingMode getMode() {
    return mode;
  }

  public void setMode(OperatingMode mode) {
    this.mode = mode;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(String vatId) {
    this.vatId = vatId;
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

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }
}
