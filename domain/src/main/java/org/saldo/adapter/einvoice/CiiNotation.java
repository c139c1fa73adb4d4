package org.saldo.adapter.einvoice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimals as in XML Schema, dates in format 102 of UNTDID 2379: {@code 20260131}. */
final class CiiNotation extends IsoNotation {

  private static final Pattern FORMAT_102 = Pattern.compile("[0-9]{8}");

  @Override
  public Optional<LocalDate> date(String text) {
    if (!FORMAT_102.matcher(text).matches()) {
      return Optional.empty();
    }
    return parsed(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
  }
}
