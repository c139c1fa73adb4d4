package org.saldo.correspondence.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * Words with places: {@code {{name}}} stands for a value, {@code {{#contact}}…{{/contact}}} for a
 * passage that is left out where the place has no value, {@code {{^contact}}…{{/contact}}} for one
 * that stands there instead.
 *
 * <p>There is no way from a text to anything but the values it is given: no code, no file, no
 * class, no loop. What a value contains is never looked into.
 */
public record PlacedText(String text) {

  private static final Pattern LINE = Pattern.compile("line (\\d+)");
  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}");
  private static final Pattern STRAY = Pattern.compile("(?s)\\A(.*?)(?:\\{\\{|}})");
  private static final Pattern OTHER_TAG = Pattern.compile("\\{\\{\\s*([>&=!<$+*@{])");

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .withLoader(
              name -> {
                throw new IllegalArgumentException("texts include nothing: " + name);
              })
          .withCollector(new ValuesOnly());

  /** Looks into nothing but a map of texts. */
  private static final class ValuesOnly implements Mustache.Collector {

    @Override
    public Iterator<?> toIterator(Object value) {
      // No value is a list; this is how the engine asks about a passage whose place has none.
      return value instanceof Iterable<?> none ? none.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      return context instanceof Map<?, ?>
          ? (map, key) ->
              ((Map<?, ?>) map).containsKey(key)
                  ? ((Map<?, ?>) map).get(key)
                  : Template.NO_FETCHER_FOUND
          : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new HashMap<>();
    }
  }

  /**
   * Why the text cannot be used with such places; empty when it can.
   *
   * @param known every place it may have
   */
  public Optional<Refusal> check(List<String> known) {
    Matcher other = OTHER_TAG.matcher(text);
    if (other.find()) {
      return Refusal.of("wording.tag.other", other.group(1));
    }
    Matcher stray = STRAY.matcher(TAG.matcher(text).replaceAll(""));
    if (stray.find()) {
      return Refusal.of("wording.unreadable", stray.group(1).split("\n", -1).length);
    }
    Template parsed;
    try {
      parsed = COMPILER.compile(text);
    } catch (MustacheException unreadable) {
      Matcher line = LINE.matcher(String.valueOf(unreadable.getMessage()));
      return Refusal.of("wording.unreadable", line.find() ? Integer.parseInt(line.group(1)) : 1);
    }
    return places(parsed).stream()
        .filter(place -> !known.contains(place))
        .findFirst()
        .map(place -> Refusal.because("wording.place.unknown", place));
  }

  /** The places of the text, also those that only decide about a passage. */
  public Set<String> places() {
    return places(COMPILER.compile(text));
  }

  private static Set<String> places(Template parsed) {
    Set<String> places = new LinkedHashSet<>();
    parsed.visit(
        new Mustache.Visitor() {
          @Override
          public void visitText(String words) {
            // no place
          }

          @Override
          public void visitVariable(String name) {
            places.add(name);
          }

          @Override
          public boolean visitInclude(String name) {
            places.add(">" + name);
            return false;
          }

          @Override
          public boolean visitSection(String name) {
            places.add(name);
            return true;
          }

          @Override
          public boolean visitInvertedSection(String name) {
            places.add(name);
            return true;
          }
        });
    return places;
  }

  /**
   * The text with the values in its places.
   *
   * @param values by place; a blank one counts as none
   * @throws RefusedException with {@code wording.value.missing} when a place has no value
   */
  public String filled(Map<String, String> values) {
    Map<String, Object> given = new HashMap<>();
    values.forEach(
        (place, value) -> {
          if (value != null && !value.isBlank()) {
            given.put(place, value);
          }
        });
    Template parsed = COMPILER.compile(text);
    try {
      return parsed.execute(given);
    } catch (MustacheException.Context missing) {
      throw new RefusedException(Refusal.because("wording.value.missing", missing.key));
    }
  }
}
