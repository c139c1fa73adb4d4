package org.saldo.backoffice.debtor;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.backoffice.AddressForm;
import org.saldo.debtor.DebtorDesk;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.DebtorName;
import org.saldo.debtor.MarkKind;
import org.saldo.debtor.PostalAddress;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.DebtorSheets;

/** What is typed to change a debtor; filled with what holds today. */
public class DebtorForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private LocalDate from;
  private String reason;
  private String name;
  private String vatId;
  private String taxNumber;
  private AddressForm address = new AddressForm();
  private String email;
  private String phone;
  private DebtorKind kind;
  private String language;
  private MarkKind mark;

  static DebtorForm of(DebtorSheets.DebtorSheet sheet) {
    DebtorForm form = new DebtorForm();
    form.from = sheet.today();
    form.name = fact(sheet.facts(), "NAME");
    form.vatId = fact(sheet.facts(), "VAT_ID");
    form.taxNumber = fact(sheet.facts(), "TAX_NUMBER");
    form.email = fact(sheet.facts(), "EMAIL");
    form.phone = fact(sheet.facts(), "PHONE");
    form.address =
        AddressForm.of(
            sheet.address().street(),
            sheet.address().streetExtra(),
            sheet.address().postcode(),
            sheet.address().city(),
            sheet.address().country());
    form.kind = sheet.kind();
    form.language = sheet.language();
    return form;
  }

  private static String fact(List<CaseSheet.DebtorFact> facts, String kind) {
    return facts.stream()
        .filter(f -> f.kind().equals(kind))
        .map(CaseSheet.DebtorFact::value)
        .findFirst()
        .orElse(null);
  }

  DebtorDesk.Change change(UUID debtor, long version) {
    return new DebtorDesk.Change(debtor, version, from, reason);
  }

  DebtorName debtorName() {
    return new DebtorName(name, vatId, taxNumber);
  }

  PostalAddress address() {
    return new PostalAddress(
        address.getStreet(),
        address.getStreetExtra(),
        address.getPostcode(),
        address.getCity(),
        address.getCountry());
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(String vatId) {
    this.vatId = vatId;
  }

  public String getTaxNumber() {
    return taxNumber;
  }

  public void setTaxNumber(String taxNumber) {
    this.taxNumber = taxNumber;
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

  public DebtorKind getKind() {
    return kind;
  }

  public void setKind(DebtorKind kind) {
    this.kind = kind;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public MarkKind getMark() {
    return mark;
  }

  public void setMark(MarkKind mark) {
    this.mark = mark;
  }

  public AddressForm getAddress() {
    return address;
  }
}
