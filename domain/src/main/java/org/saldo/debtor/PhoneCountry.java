package org.saldo.debtor;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/** Which country a telephone number belongs to. */
public final class PhoneCountry {

  /**
   * The country of a number as networks write it (E.164), in two letters (ISO 3166); empty when it
   * is none, or belongs to no country as satellites do. For example {@code +4930…} is in {@code
   * DE}.
   */
  public static Optional<String> of(String number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return Optional.ofNullable(numbers.getRegionCodeForNumber(numbers.parse(number, null)))
          .filter(region -> region.matches("[A-Z]{2}"));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private PhoneCountry() {}
}
