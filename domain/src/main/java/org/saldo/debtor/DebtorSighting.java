package org.saldo.debtor;

import java.time.LocalDate;

/**
 * A debtor as an outside document names it.
 *
 * @param email null when not named
 * @param phone null when not named
 * @param seenOn date of the document; what is recorded holds from then on
 * @param source what names it, e.g. the invoice number; kept as the reason
 */
public record DebtorSighting(
    DebtorName name,
    PostalAddress address,
    String email,
    String phone,
    LocalDate seenOn,
    String source) {}
