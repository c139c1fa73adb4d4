package org.saldo.debtor;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How names are folded so that they are found as people type them: lower case, without accents; a
 * German umlaut is found as {@code ü}, {@code u} and {@code ue}.
 */
public final class SearchWords {

  private static final int MAX_WORD = 60;

  private SearchWords() {}

  /** The words of a text, each folded; no duplicates, in order. */
  public static List<String> of(String text) {
    return words(text).map(SearchWords::fold).filter(w -> !w.isEmpty()).distinct().toList();
  }

  /** The words of a text in every spelling they should be found by. */
  public static Set<String> spellings(String text) {
    Set<String> all = new LinkedHashSet<>(of(text));
    words(text).map(SearchWords::expandUmlauts).map(SearchWords::fold).forEach(all::add);
    all.remove("");
    return all;
  }

  /** One word folded; empty when nothing of it is a letter or digit. */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ');
    String plain =
        Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.length() > MAX_WORD ? plain.substring(0, MAX_WORD) : plain;
  }

  private static Stream<String> words(String text) {
    return text == null ? Stream.empty() : Stream.of(text.split("[\\s,;/&.+-]+"));
  }

  private static String expandUmlauts(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue");
  }
}
