package org.saldo.debtor;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which telephone numbers can receive an SMS. */
final class MobileNumber {

  /** In some countries, such as the USA, the number does not tell. */
  private static final Set<PhoneNumberType> MOBILE =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /**
   * The number as networks write it (E.164), empty when it is no valid number of a mobile phone.
   *
   * @param phone as somebody wrote it, null for none
   * @param country ISO 3166 code of two letters, for numbers without a country; null for none
   */
  static Optional<String> of(String phone, String country) {
    if (phone == null) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(phone, country);
      return numbers.isValidNumber(number) && MOBILE.contains(numbers.getNumberType(number))
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private MobileNumber() {}
}
