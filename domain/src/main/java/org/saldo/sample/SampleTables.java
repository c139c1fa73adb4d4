package org.saldo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.sample.SampleDebtor.Form;
import org.saldo.sample.SampleDebtor.Person;

/**
 * Names, streets, cities and texts to draw from, read once from the tab-separated files beside this
 * class.
 */
final class SampleTables {

  private static final SampleTables READ = new SampleTables();

  /** A city with one of its postcodes. */
  record City(String country, String postcode, String name) {}

  private record FamilyName(String forMen, String forWomen) {}

  private final Map<String, List<Person>> givenNames = new TreeMap<>();
  private final Map<String, List<FamilyName>> familyNames = new TreeMap<>();
  private final Map<String, List<String>> streets = new TreeMap<>();
  private final Map<String, List<City>> cities = new TreeMap<>();
  private final Map<String, List<String>> businesses = new TreeMap<>();
  private final Map<String, List<String>> texts = new TreeMap<>();

  private SampleTables() {
    for (String[] row : rows("given-names.tsv")) {
      add(givenNames, row[0], new Person(Form.valueOf(row[1]), row[2], ""));
    }
    for (String[] row : rows("family-names.tsv")) {
      add(familyNames, row[0], new FamilyName(row[1], row.length > 2 ? row[2] : row[1]));
    }
    for (String[] row : rows("streets.tsv")) {
      add(streets, row[0], row[1]);
    }
    for (String[] row : rows("cities.tsv")) {
      add(cities, row[0], new City(row[0], row[1], row[2]));
    }
    for (String[] row : rows("businesses.tsv")) {
      add(businesses, row[0], row[1]);
    }
    for (String[] row : rows("texts.tsv")) {
      add(texts, row[1] + "." + row[0], row[2]);
    }
  }

  static SampleTables tables() {
    return READ;
  }

  Person person(String language, Dice dice) {
    Person given = dice.pick(givenNames.get(language));
    FamilyName family = dice.pick(familyNames.get(language));
    return new Person(
        given.form(),
        given.givenName(),
        given.form() == Form.MS ? family.forWomen() : family.forMen());
  }

  String businessName(String country, String language, Dice dice) {
    String family = dice.pick(familyNames.get(language)).forMen();
    return dice.pick(businesses.get(country)).replace("{}", family);
  }

  String street(String country, String houseNumber, Dice dice) {
    return dice.pick(streets.get(country)).replace("{}", houseNumber);
  }

  City city(String country, Dice dice) {
    return dice.pick(cities.get(country));
  }

  String text(String subject, String language, Dice dice) {
    return dice.pick(texts.get(subject + "." + language));
  }

  /** The only text of a subject, its {@code {}} filled in. */
  String text(String subject, String language, String argument) {
    return texts.get(subject + "." + language).get(0).replace("{}", argument);
  }

  private static <T> void add(Map<String, List<T>> table, String key, T value) {
    table.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = SampleTables.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the archive: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
