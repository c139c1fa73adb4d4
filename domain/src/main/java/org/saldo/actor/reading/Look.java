package org.saldo.actor.reading;

/**
 * A look at something.
 *
 * @param object what the address names: a public id, a number, or null
 * @param creditor key that the address names; null when none
 * @param place page or route
 * @param origin shortened address of the network that the request came from
 */
public record Look(
    ReadSubject subject, String object, String creditor, ReadWay way, String place, String origin) {

  private static final int MAX_PLACE = 200;
  private static final int MAX_OBJECT = 100;

  public Look {
    place = cut(place, MAX_PLACE);
    object = object == null || object.isBlank() ? null : cut(object, MAX_OBJECT);
    creditor = creditor == null || creditor.isBlank() ? null : creditor;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  /** Whether it shows data of a debtor, or takes something away. */
  boolean touchesDebtors() {
    return subject.ofDebtors() || way == ReadWay.FILE;
  }
}
