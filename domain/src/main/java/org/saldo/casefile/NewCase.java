package org.saldo.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.saldo.identity.PublicIds;

/** A case as it begins, with its parties; nothing of it is stored yet. */
record NewCase(CaseFile caseFile, List<CaseParty> parties) {

  NewCase {
    parties = List.copyOf(parties);
  }

  /**
   * An account nobody works yet.
   *
   * @param number from the range of cases
   * @param sales the creditor's contact named on the document, null when none
   */
  static NewCase of(
      long number,
      long creditorId,
      long debtorId,
      String currency,
      CaseParty.Contact sales,
      LocalDate on,
      LongSupplier keys) {
    CaseFile caseFile =
        new CaseFile(
            keys.getAsLong(), PublicIds.next(), "C" + number, creditorId, debtorId, currency, on);
    List<CaseParty> parties = new ArrayList<>();
    parties.add(CaseParty.leadingDebtor(keys.getAsLong(), caseFile.id(), debtorId, on));
    if (sales != null && sales.name() != null) {
      parties.add(
          CaseParty.contact(
              keys.getAsLong(), caseFile.id(), PartyRole.SALES_REPRESENTATIVE, sales, on));
    }
    return new NewCase(caseFile, parties);
  }
}
