package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.util.Locale;
import org.saldo.backoffice.AddressForm;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.ShippedChart;

/** What is recorded of a creditor, while it is being edited. */
public class CreditorForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key;
  private String name;
  private OperatingMode mode;
  private String currency = "EUR";
  private ShippedChart chart = ShippedChart.SKR03;
  private String vatId;
  private AddressForm address = AddressForm.in("DE");
  private String email;
  private String iban;

  static CreditorForm of(CreditorData data) {
    CreditorForm form = new CreditorForm();
    form.key = data.key();
    form.name = data.name();
    form.mode = data.mode();
    form.currency = data.currency();
    form.vatId = data.vatId();
    form.address =
        AddressForm.of(data.street(), null, data.postcode(), data.city(), data.country());
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
        address.getStreet(),
        address.getPostcode(),
        address.getCity(),
        address.getCountry(),
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

  public ShippedChart getChart() {
    return chart;
  }

  public void setChart(ShippedChart chart) {
    this.chart = chart;
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(String vatId) {
    this.vatId = vatId;
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

  public AddressForm getAddress() {
    return address;
  }
}
