package org.saldo.correspondence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a gateway reports about a message that it had taken.
 *
 * @param providerKey its own key of the message
 * @param detail for a person to read, null for nothing
 * @param contactLost whether the number leads nowhere any more
 */
public record ReportedReceipt(
    MessageChannel channel,
    String providerKey,
    MessageReceipt receipt,
    String detail,
    boolean contactLost) {

  private static final int LONGEST = 18;

  public ReportedReceipt {
    // Some fill their keys up with zeros.
    providerKey = providerKey.replaceFirst("^0+(?=[0-9])", "");
  }

  /**
   * The same key in every way of writing it: some message centres answer in hexadecimal digits and
   * report in decimal ones, or the other way round.
   */
  static List<String> alike(String key) {
    Set<String> all = new LinkedHashSet<>();
    all.add(key);
    if (key.matches("[0-9]{1," + LONGEST + "}")) {
      String hex = Long.toHexString(Long.parseLong(key));
      all.add(hex);
      all.add(hex.toUpperCase(Locale.ROOT));
    }
    if (key.matches("[0-9a-fA-F]{1,15}")) {
      all.add(Long.toString(Long.parseLong(key, 16)));
    }
    return List.copyOf(all);
  }
}
