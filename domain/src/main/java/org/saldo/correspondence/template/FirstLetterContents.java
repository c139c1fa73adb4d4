package org.saldo.correspondence.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the words of a first letter of an agency must name (section 13a (1) RDG). Invoice, date,
 * interest and costs stand in the table of every demand, and how interest is computed in the claim
 * statement.
 */
public final class FirstLetterContents {

  private static final List<String> PLACES = List.of("creditor", "creditorAddress", "authority");

  /** What is to be said where they have a value, and only there: numbers 4 and 6. */
  private static final List<String> WHERE_SO = List.of("higherRate", "inputTax");

  /** The places that a text does not have, as people write them; empty when it has all. */
  public static List<String> lacking(TemplateText text) {
    Set<String> has = text.places();
    return PLACES.stream().filter(p -> !has.contains(p)).map(FirstLetterContents::tag).toList();
  }

  /**
   * Those that it does not have, or that have no value, so that nothing stands there; of those that
   * are said only where it is so, the ones that have a value and no place.
   */
  public static List<String> lacking(TemplateText text, Map<String, String> values) {
    Set<String> has = text.places();
    return Stream.concat(
            PLACES.stream().filter(p -> !has.contains(p) || isEmpty(values, p)),
            WHERE_SO.stream().filter(p -> !has.contains(p) && !isEmpty(values, p)))
        .map(FirstLetterContents::tag)
        .toList();
  }

  private static boolean isEmpty(Map<String, String> values, String place) {
    return values.getOrDefault(place, "").isBlank();
  }

  private static String tag(String place) {
    return "{{" + place + "}}";
  }

  private FirstLetterContents() {}
}
