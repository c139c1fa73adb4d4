package org.saldo.sample;

import java.time.LocalDate;
import java.util.List;
import org.saldo.receivable.InvoiceDocument.InvoiceParty;

/**
 * An invented debtor.
 *
 * @param ordinal 1 for the first debtor of the portfolio; the first three are fixed people
 * @param signIn user name of a fixed person on the debtor portal, null for all others
 * @param language {@code de}, {@code en}, {@code es} or {@code el}; need not be that of the country
 * @param person the consumer, or the contact person of the business
 * @param companyName name with legal form, null for consumers
 * @param vatId national VAT id without blanks, null for consumers
 * @param iban account in the country of the latest address, right check digits over a bank code
 *     that is not issued
 * @param addresses oldest first, without gaps; the last one has no end
 * @param contacts e-mail first; an e-mail address is unique in the portfolio
 * @param marks what is to be known before contact
 */
public record SampleDebtor(
    int ordinal,
    String signIn,
    String language,
    Kind kind,
    Person person,
    String companyName,
    String vatId,
    String iban,
    List<SampleAddress> addresses,
    List<Contact> contacts,
    List<Mark> marks,
    Behaviour behaviour) {

  public SampleDebtor {
    addresses = List.copyOf(addresses);
    contacts = List.copyOf(contacts);
    marks = List.copyOf(marks);
  }

  /** Whether the law sees a consumer or a business. */
  public enum Kind {
    CONSUMER,
    BUSINESS
  }

  /** How a person is addressed. */
  public enum Form {
    MS,
    MR
  }

  /** A natural person. */
  public record Person(Form form, String givenName, String familyName) {

    /** Given and family name. */
    public String fullName() {
      return givenName + " " + familyName;
    }
  }

  /** A way to reach the debtor. */
  public enum ContactKind {
    EMAIL,
    PHONE
  }

  /** One address or number, phones in international notation with blanks. */
  public record Contact(ContactKind kind, String value) {}

  /** What the outside world has decided about the debtor. */
  public enum MarkKind {
    INSOLVENT
  }

  /**
   * A mark with its date.
   *
   * @param on for {@link MarkKind#INSOLVENT} the opening of the proceedings
   */
  public record Mark(MarkKind kind, LocalDate on) {}

  /** The company, or the person's full name. */
  public String name() {
    return companyName == null ? person.fullName() : companyName;
  }

  /** The address that held on a day; the first one for days before it. */
  public SampleAddress addressOn(LocalDate day) {
    for (SampleAddress address : addresses) {
      if (address.validUntil() == null || day.isBefore(address.validUntil())) {
        return address;
      }
    }
    throw new IllegalStateException("the last address of debtor " + ordinal + " has an end");
  }

  /** The address that holds now. */
  public SampleAddress address() {
    return addresses.get(addresses.size() - 1);
  }

  public String email() {
    return contacts.get(0).value();
  }

  /** The debtor as the buyer of a creditor's invoice of a day. */
  InvoiceParty asBuyer(SampleCreditor creditor, LocalDate day) {
    SampleAddress address = addressOn(day);
    return new InvoiceParty(
        name(),
        vatId,
        null,
        creditor.customerNumber(ordinal),
        address.street(),
        address.streetExtra(),
        address.postcode(),
        address.city(),
        address.country(),
        kind == Kind.BUSINESS ? person.fullName() : null,
        email(),
        phone());
  }

  /** The first phone number, null when there is none. */
  public String phone() {
    return contacts.stream()
        .filter(contact -> contact.kind() == ContactKind.PHONE)
        .map(Contact::value)
        .findFirst()
        .orElse(null);
  }
}
