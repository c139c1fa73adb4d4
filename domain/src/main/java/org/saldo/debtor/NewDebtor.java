package org.saldo.debtor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.saldo.identity.PublicIds;

/** A debtor as a document names it, with its first records; nothing of it is stored yet. */
record NewDebtor(
    Debtor debtor, NameRecord name, AddressRecord address, List<ContactRecord> contacts) {

  NewDebtor {
    contacts = List.copyOf(contacts);
  }

  /** What is seen holds from the day of the document. */
  static NewDebtor of(
      DebtorSighting seen, String number, Instant at, String by, LongSupplier keys) {
    Debtor debtor =
        new Debtor(
            keys.getAsLong(),
            PublicIds.next(),
            number,
            LegalForms.kindOf(seen.name()),
            Languages.ofCountry(seen.address().country()),
            seen.name().name());
    Validity.Recording recording = new Validity.Recording(seen.seenOn(), at, by, seen.source());
    long id = debtor.id();
    List<ContactRecord> contacts = new ArrayList<>();
    if (seen.email() != null) {
      contacts.add(
          new ContactRecord(keys.getAsLong(), id, ContactKind.EMAIL, seen.email(), recording));
    }
    if (seen.phone() != null) {
      contacts.add(
          new ContactRecord(keys.getAsLong(), id, ContactKind.PHONE, seen.phone(), recording));
    }
    return new NewDebtor(
        debtor,
        new NameRecord(keys.getAsLong(), id, seen.name(), recording),
        new AddressRecord(keys.getAsLong(), id, seen.address(), recording),
        contacts);
  }
}
