package org.saldo.correspondence.print;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.saldo.money.Money;

/**
 * What postage a letter takes, by its sheets.
 *
 * @param abroad whether for letters that leave the country they are posted in
 * @param maxSheets how many sheets it takes, 0 when the class is no more
 * @param price of one letter
 */
public record PostageClass(String name, boolean abroad, int maxSheets, Money price) {

  /** The cheapest class for a letter; empty when none takes so many sheets. */
  static Optional<PostageClass> of(Collection<PostageClass> classes, boolean abroad, int sheets) {
    return classes.stream()
        .filter(each -> each.abroad == abroad && each.maxSheets >= sheets)
        .min(
            Comparator.comparing(PostageClass::price)
                .thenComparing(PostageClass::maxSheets)
                .thenComparing(PostageClass::name));
  }
}
