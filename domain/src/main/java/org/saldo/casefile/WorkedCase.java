package org.saldo.casefile;

import java.time.LocalDate;

/**
 * A case that a controller works.
 *
 * @param since when it was opened, or reopened
 * @param controller user name, null when nobody was named
 */
public record WorkedCase(CaseRef ref, LocalDate since, String controller) {}
