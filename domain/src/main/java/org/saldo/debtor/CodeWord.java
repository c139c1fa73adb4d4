package org.saldo.debtor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Ten characters that people type from a letter: capitals and digits without those that look alike
 * (0 O, 1 I L, 5 S, 8 B, 2 Z).
 */
record CodeWord(String characters) {

  static final String ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";
  static final int LENGTH = 10;

  private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** So many that trying all 46 bits against a stolen table is out of reach. */
  private static final int ROUNDS = 20_000;

  static CodeWord random() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new CodeWord(word.toString());
  }

  /** What somebody typed, in any case, with blanks and hyphens; empty when it cannot be a code. */
  static Optional<CodeWord> typed(String text) {
    String clean = text == null ? "" : text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    return VALID.matcher(clean).matches() ? Optional.of(new CodeWord(clean)) : Optional.empty();
  }

  /** As it is printed: {@code 34679-ACDEF}. */
  String printed() {
    return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
  }

  /**
   * The 32 bytes that are stored and looked up; slow on purpose.
   *
   * @param pepper secret of the installation
   */
  byte[] hash(String pepper) {
    PBEKeySpec spec =
        new PBEKeySpec(
            characters.toCharArray(), pepper.getBytes(StandardCharsets.UTF_8), ROUNDS, 256);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "CodeWord"; // never in a log
  }
}
