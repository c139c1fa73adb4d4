package org.saldo.debtor;

/**
 * A debtor as letters and messages need it, with what holds on one day.
 *
 * @param language ISO 639-1 code of the language we write in
 * @param address null when none is known
 * @param email null when none
 * @param phone null when none
 */
public record Addressee(
    long debtorId,
    String number,
    DebtorKind kind,
    String language,
    String name,
    PostalAddress address,
    String email,
    String phone) {

  /** The same, written to in another language. */
  public Addressee in(String other) {
    return new Addressee(debtorId, number, kind, other, name, address, email, phone);
  }

  /** The number that an SMS can go to, E.164; null when there is none. */
  public String mobile() {
    return MobileNumber.of(phone, address == null ? null : address.country()).orElse(null);
  }

  /** Whether a letter can find its way. */
  public boolean hasPostalAddress() {
    return address != null && stated(address.street()) && stated(address.city());
  }

  private static boolean stated(String text) {
    return text != null && !text.isBlank();
  }
}
