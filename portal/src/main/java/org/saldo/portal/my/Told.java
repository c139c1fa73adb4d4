package org.saldo.portal.my;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * Something that happened, in a sentence.
 *
 * @param amount what it changed, negative makes the claim smaller; null when nothing
 */
public record Told(LocalDate on, String sentence, Money amount) {}
