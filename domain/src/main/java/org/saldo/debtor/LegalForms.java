package org.saldo.debtor;

import java.util.Set;

/** Tells a business from a consumer by what an invoice shows: a VAT id or a legal form. */
final class LegalForms {

  private static final Set<String> FORMS =
      Set.of(
          "gmbh", "ag", "kg", "ohg", "ug", "gbr", "ek", "eg", "ev", "se", "mbh", "kgaa", "ltd",
          "plc", "llp", "llc", "inc", "limited", "sl", "slu", "sa", "scoop", "ae", "αε", "επε",
          "εε", "οε", "ικε", "sarl", "sas", "bv", "nv", "spa", "srl", "gesmbh");

  private LegalForms() {}

  static DebtorKind kindOf(DebtorName name) {
    boolean business =
        name.vatId() != null
            || java.util.Arrays.stream(name.name().split("[\\s,]+"))
                .map(SearchWords::fold)
                .anyMatch(FORMS::contains);
    return business ? DebtorKind.BUSINESS : DebtorKind.CONSUMER;
  }
}
