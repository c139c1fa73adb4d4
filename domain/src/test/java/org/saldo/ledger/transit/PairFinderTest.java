package org.saldo.ledger.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which open lines clear each other by their amount alone, and which by a key. */
class PairFinderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  /** For example {@code 1: 100 @0 k}: key, minor units, day, and whether the line has a key. */
  private static OpenLine line(String text) {
    String[] words = text.strip().split("[: @]+");
    return new OpenLine(
        Long.parseLong(words[0]),
        "EUR",
        Long.parseLong(words[1]),
        DAY.plusDays(Long.parseLong(words[2])),
        words.length > 3);
  }

  private static List<OpenLine> lines(String text) {
    return Stream.of(text.split(",")).map(PairFinderTest::line).toList();
  }

  private static Set<String> found(List<OpenLine> lines, int windowDays) {
    PairFinder finder = new PairFinder(windowDays);
    lines.stream()
        .sorted(
            Comparator.comparing(OpenLine::currency)
                .thenComparing(line -> Math.absExact(line.minor()))
                .thenComparing(OpenLine::valueOn)
                .thenComparing(OpenLine::id))
        .forEach(finder::offer);
    finder.end();
    return pairs(finder.take().stream().map(p -> List.of(p.one(), p.other())).toList());
  }

  private static Set<String> pairs(List<List<OpenLine>> pairs) {
    Set<String> told = new TreeSet<>();
    pairs.forEach(
        pair ->
            told.add(
                Math.min(pair.get(0).id(), pair.get(1).id())
                    + "-"
                    + Math.max(pair.get(0).id(), pair.get(1).id())));
    return told;
  }

  @ParameterizedTest(name = "{0} within {1} days: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1: 100 @0, 2: -100 @2                          | 5 | 1-2
          1: 100 @0, 2: -100 @5                          | 5 | 1-2
          1: 100 @0, 2: -100 @6                          | 5 |
          1: -100 @0, 2: 100 @1                          | 5 | 1-2
          1: 100 @0, 2: -99 @0                           | 5 |
          1: 100 @0, 2: 100 @0                           | 5 |
          1: 100 @0, 2: 100 @1, 3: -100 @2               | 5 |
          1: 100 @0, 2: -100 @1, 3: -100 @2              | 5 |
          1: 100 @0, 2: 100 @9, 3: -100 @10              | 5 | 2-3
          1: 100 @0, 2: -100 @1, 3: 100 @20, 4: -100 @21 | 5 | 1-2 3-4
          1: 100 @0, 2: -100 @4, 3: 100 @8               | 5 |
          1: 100 @0 k, 2: -100 @1                        | 5 | 1-2
          1: 100 @0 k, 2: -100 @1 k                      | 5 |
          1: 100 @0 k, 2: -100 @1 k, 3: -100 @2          | 5 | 1-3
          1: 100 @0, 2: -100 @0, 3: 70 @0, 4: -70 @0     | 0 | 1-2 3-4
          """)
  void pairsOnlyWhatCanMeanNothingElse(String lines, int windowDays, String pairs) {
    Set<String> expected = pairs == null ? Set.of() : new TreeSet<>(List.of(pairs.split(" ")));
    assertThat(found(lines(lines), windowDays)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} within {1} days: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1: 10000 @0, 2: -10000 @2            | 3 | true
          1: 10000 @0, 2: -9825 @2, 3: -175 @2 | 3 | true
          1: 10000 @0, 2: -9825 @2             | 3 | false
          1: 10000 @0, 2: -10000 @4            | 3 | false
          1: 10000 @0                          | 3 | false
          """)
  void clearsAKeyOnlyAsAWhole(String lines, int windowDays, boolean clears) {
    assertThat(new MatchRule(MatchKey.EVENT_REFERENCE, null, windowDays).clears(lines(lines)))
        .isEqualTo(clears);
  }

  /** Few amounts and days, so that much fits much. */
  @Property(tries = 500)
  void findsWhatLookingAtAllPairsFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int count,
      @ForAll @IntRange(max = 6) int windowDays) {
    Random dice = new Random(seed);
    List<OpenLine> lines =
        IntStream.range(0, count)
            .mapToObj(
                id ->
                    new OpenLine(
                        id,
                        dice.nextInt(4) == 0 ? "USD" : "EUR",
                        (1 + dice.nextInt(4)) * (dice.nextBoolean() ? 1L : -1L),
                        DAY.plusDays(dice.nextInt(30)),
                        dice.nextInt(3) == 0))
            .toList();
    assertThat(found(lines, windowDays)).isEqualTo(slowly(lines, windowDays));
  }

  private static Set<String> slowly(List<OpenLine> lines, int windowDays) {
    List<List<OpenLine>> pairs = new ArrayList<>();
    for (OpenLine one : lines) {
      List<OpenLine> candidates = candidates(one, lines, windowDays);
      if (candidates.size() == 1
          && candidates(candidates.get(0), lines, windowDays).equals(List.of(one))) {
        pairs.add(List.of(one, candidates.get(0)));
      }
    }
    return pairs(pairs);
  }

  private static List<OpenLine> candidates(OpenLine one, List<OpenLine> lines, int windowDays) {
    return lines.stream()
        .filter(other -> other.currency().equals(one.currency()) && other.minor() == -one.minor())
        .filter(other -> !(one.keyed() && other.keyed()))
        .filter(
            other ->
                Math.absExact(other.valueOn().toEpochDay() - one.valueOn().toEpochDay())
                    <= windowDays)
        .toList();
  }
}
