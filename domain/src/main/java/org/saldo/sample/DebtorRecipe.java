package org.saldo.sample;

import static org.saldo.sample.SampleTables.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saldo.sample.SampleDebtor.Contact;
import org.saldo.sample.SampleDebtor.ContactKind;
import org.saldo.sample.SampleDebtor.Kind;
import org.saldo.sample.SampleDebtor.Mark;
import org.saldo.sample.SampleDebtor.MarkKind;
import org.saldo.sample.SampleDebtor.Person;

/** Draws a debtor: who, where, how reachable, how behaving. */
final class DebtorRecipe {

  /** 55 % de, 20 % en, 15 % es, 10 % el in every twenty; the first three suit the fixed people. */
  private static final List<String> LANGUAGES =
      List.of(
          "de", "el", "es", "de", "en", "de", "de", "en", "de", "es", "de", "de", "en", "de", "el",
          "de", "es", "de", "en", "de");

  private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net");

  private final SamplePortfolio portfolio;

  DebtorRecipe(SamplePortfolio portfolio) {
    this.portfolio = portfolio;
  }

  SampleDebtor draw(int ordinal) {
    Dice dice = portfolio.dice(ordinal, "debtor");
    String language = LANGUAGES.get((ordinal - 1) % LANGUAGES.size());
    Kind kind = dice.percent(30) ? Kind.BUSINESS : Kind.CONSUMER;
    String country = country(language, kind, dice);
    Behaviour behaviour = behaviour(dice);
    Person person = tables().person(language, dice);
    boolean business = kind == Kind.BUSINESS;
    String companyName = business ? tables().businessName(country, language, dice) : null;
    List<SampleAddress> addresses = addresses(country, behaviour, dice);
    return new SampleDebtor(
        ordinal,
        null,
        language,
        kind,
        person,
        companyName,
        business ? CheckDigits.vatId(country, vatBody(country, dice)) : null,
        iban(country, dice),
        addresses,
        contacts(ordinal, language, person, business, addresses, dice),
        behaviour == Behaviour.INSOLVENT
            ? List.of(new Mark(MarkKind.INSOLVENT, portfolio.daysAgo(dice.between(10, 200))))
            : List.of(),
        behaviour);
  }

  private static Behaviour behaviour(Dice dice) {
    return switch (dice.weighted(38, 28, 11, 5, 10, 8)) {
      case 0 -> Behaviour.PAYER;
      case 1 -> Behaviour.LATE_PAYER;
      case 2 -> Behaviour.DISPUTER;
      case 3 -> Behaviour.INSOLVENT;
      case 4 -> Behaviour.MOVED;
      default -> Behaviour.NEW;
    };
  }

  // Speakers of every language live in Germany too: a German telecom has no customers elsewhere.
  private static String country(String language, Kind kind, Dice dice) {
    boolean atHome = kind == Kind.BUSINESS || !dice.percent(40);
    return switch (language) {
      case "de" ->
          kind == Kind.CONSUMER
              ? List.of("DE", "AT").get(dice.weighted(88, 12))
              : List.of("DE", "AT", "CH").get(dice.weighted(72, 14, 14));
      case "en" -> atHome ? List.of("GB", "IE").get(dice.weighted(65, 35)) : "DE";
      case "es" -> atHome ? "ES" : "DE";
      case "el" -> atHome ? "GR" : "DE";
      default -> throw new IllegalArgumentException("no countries for language " + language);
    };
  }

  private List<SampleAddress> addresses(String country, Behaviour behaviour, Dice dice) {
    LocalDate since = portfolio.daysAgo(dice.between(450, 6000));
    if (behaviour != Behaviour.MOVED) {
      return List.of(address(country, since, null, dice));
    }
    LocalDate movedOn = portfolio.daysAgo(dice.between(20, 150));
    return List.of(address(country, since, movedOn, dice), address(country, movedOn, null, dice));
  }

  private static SampleAddress address(String country, LocalDate from, LocalDate until, Dice dice) {
    SampleTables.City city = tables().city(country, dice);
    String houseNumber = "" + dice.between(1, 140);
    if ((country.equals("DE") || country.equals("AT")) && dice.percent(12)) {
      houseNumber += dice.pick(List.of("a", "b", "c"));
    }
    return new SampleAddress(
        tables().street(country, houseNumber, dice),
        streetExtra(country, dice),
        city.postcode(),
        city.name(),
        country,
        from,
        until);
  }

  private static String streetExtra(String country, Dice dice) {
    int floor = dice.between(1, 7);
    int draw = dice.below(100);
    return switch (country) {
      case "DE" -> draw < 6 ? "Hinterhaus" : null;
      case "AT" -> draw < 40 ? "Stiege 2, Tür " + floor : null;
      case "GB", "IE" -> draw < 20 ? "Flat " + floor : null;
      case "ES" -> draw < 55 ? floor + ".º " + dice.pick(List.of("A", "B", "dcha.", "izq.")) : null;
      case "GR" -> draw < 15 ? floor + "ος όροφος" : null;
      default -> null;
    };
  }

  private static List<Contact> contacts(
      int ordinal,
      String language,
      Person person,
      boolean business,
      List<SampleAddress> addresses,
      Dice dice) {
    // No name ends in a digit, so the ordinal makes the address unique without a memory of others.
    String local =
        business
            ? accountsOffice(language) + "." + LatinLetters.of(person.familyName())
            : LatinLetters.of(person.fullName());
    List<Contact> contacts = new ArrayList<>();
    contacts.add(new Contact(ContactKind.EMAIL, local + ordinal + "@" + dice.pick(DOMAINS)));
    if (business || dice.percent(75)) {
      SampleAddress latest = addresses.get(addresses.size() - 1);
      contacts.add(new Contact(ContactKind.PHONE, phone(latest.country(), latest.city(), dice)));
    }
    return contacts;
  }

  private static String accountsOffice(String language) {
    return switch (language) {
      case "de" -> "buchhaltung";
      case "es" -> "facturas";
      case "el" -> "logistirio";
      default -> "accounts";
    };
  }

  /**
   * A number nobody has: kept for fiction in DE (Bundesnetzagentur), GB (Ofcom) and IE (ComReg),
   * elsewhere behind a leading digit that the numbering plan does not assign.
   */
  private static String phone(String country, String city, Dice dice) {
    return switch (country) {
      case "DE" ->
          switch (city) {
            case "Berlin" -> "+49 30 23125 " + dice.digits(3);
            case "Hamburg" -> "+49 40 66969 " + dice.digits(3);
            case "Köln" -> "+49 221 4710 " + dice.digits(3);
            case "München" -> "+49 89 99998 " + dice.digits(3);
            case "Frankfurt am Main" -> "+49 69 90009 " + dice.digits(3);
            default -> "+49 171 39200" + dice.digits(2);
          };
      case "GB" -> "+44 7700 900" + dice.digits(3);
      case "IE" -> "+353 20 91" + dice.digits(1) + " " + dice.digits(4);
      case "AT" -> "+43 1 000 " + dice.digits(4);
      case "CH" -> "+41 10 000 " + dice.digits(4);
      case "ES" -> "+34 200 000 " + dice.digits(3);
      default -> "+30 200 000 " + dice.digits(4);
    };
  }

  private static String vatBody(String country, Dice dice) {
    return switch (country) {
      case "DE", "CH", "GR" -> "99" + dice.digits(6);
      default -> "99" + dice.digits(5);
    };
  }

  /** An account at a bank that does not exist. */
  static String iban(String country, Dice dice) {
    return switch (country) {
      case "DE" -> CheckDigits.iban("DE", "99900009" + dice.digits(10));
      case "AT" -> CheckDigits.iban("AT", "99009" + dice.digits(11));
      case "CH" -> CheckDigits.iban("CH", "99009" + dice.digits(12));
      case "GB", "IE" -> CheckDigits.iban(country, "ZZZZ" + "990099" + dice.digits(8));
      case "ES" -> {
        String account = dice.digits(10);
        String control = CheckDigits.spanishControl("99990009", account);
        yield CheckDigits.iban("ES", "99990009" + control + account);
      }
      case "GR" -> CheckDigits.iban("GR", "9990009" + dice.digits(16));
      default -> throw new IllegalArgumentException("no accounts known for " + country);
    };
  }
}
