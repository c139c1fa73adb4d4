package org.saldo.backoffice;

import java.io.Serializable;
import java.util.Locale;

/** A postal address while it is being edited: of a creditor, a debtor or an agency. */
public class AddressForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String street;
  private String streetExtra;
  private String postcode;
  private String city;
  private String country;

  /** An address as it is known; {@code streetExtra} is null where there is none. */
  public static AddressForm of(
      String street, String streetExtra, String postcode, String city, String country) {
    AddressForm form = new AddressForm();
    form.street = street;
    form.streetExtra = streetExtra;
    form.postcode = postcode;
    form.city = city;
    form.country = country;
    return form;
  }

  /** An empty one in a country. */
  public static AddressForm in(String country) {
    return of(null, null, null, null, country);
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getStreetExtra() {
    return streetExtra;
  }

  public void setStreetExtra(String streetExtra) {
    this.streetExtra = streetExtra;
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

  /** The code of the country, in upper case. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
  }
}
