package org.saldo.ledger.datev;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of the 125 columns of version 13, in their order. */
final class DatevColumns {

  private static final List<String> FIRST =
      List.of(
          "Umsatz (ohne Soll/Haben-Kz)",
          "Soll/Haben-Kennzeichen",
          "WKZ Umsatz",
          "Kurs",
          "Basis-Umsatz",
          "WKZ Basis-Umsatz",
          "Konto",
          "Gegenkonto (ohne BU-Schlüssel)",
          "BU-Schlüssel",
          "Belegdatum",
          "Belegfeld 1",
          "Belegfeld 2",
          "Skonto",
          "Buchungstext",
          "Postensperre",
          "Diverse Adressnummer",
          "Geschäftspartnerbank",
          "Sachverhalt",
          "Zinssperre",
          "Beleglink");

  private static final List<String> MIDDLE =
      List.of(
          "KOST1 - Kostenstelle",
          "KOST2 - Kostenstelle",
          "Kost-Menge",
          "EU-Land u. UStID (Bestimmung)",
          "EU-Steuersatz (Bestimmung)",
          "Abw. Versteuerungsart",
          "Sachverhalt L+L",
          "Funktionsergänzung L+L",
          "BU 49 Hauptfunktionstyp",
          "BU 49 Hauptfunktionsnummer",
          "BU 49 Funktionsergänzung");

  private static final List<String> LAST =
      List.of(
          "Stück",
          "Gewicht",
          "Zahlweise",
          "Forderungsart",
          "Veranlagungsjahr",
          "Zugeordnete Fälligkeit",
          "Skontotyp",
          "Auftragsnummer",
          "Buchungstyp",
          "USt-Schlüssel (Anzahlungen)",
          "EU-Land (Anzahlungen)",
          "Sachverhalt L+L (Anzahlungen)",
          "EU-Steuersatz (Anzahlungen)",
          "Erlöskonto (Anzahlungen)",
          "Herkunft-Kz",
          "Buchungs GUID",
          "KOST-Datum",
          "SEPA-Mandatsreferenz",
          "Skontosperre",
          "Gesellschaftername",
          "Beteiligtennummer",
          "Identifikationsnummer",
          "Zeichnernummer",
          "Postensperre bis",
          "Bezeichnung SoBil-Sachverhalt",
          "Kennzeichen SoBil-Buchung",
          "Festschreibung",
          "Leistungsdatum",
          "Datum Zuord. Steuerperiode",
          "Fälligkeit",
          "Generalumkehr (GU)",
          "Steuersatz",
          "Land",
          "Abrechnungsreferenz",
          "BVV-Position",
          "EU-Land u. UStID (Ursprung)",
          "EU-Steuersatz (Ursprung)",
          "Abw. Skontokonto");

  static final List<String> NAMES =
      Stream.of(
              FIRST.stream(),
              pairs("Beleginfo - Art ", "Beleginfo - Inhalt ", 8),
              MIDDLE.stream(),
              pairs("Zusatzinformation - Art ", "Zusatzinformation - Inhalt ", 20),
              LAST.stream())
          .flatMap(names -> names)
          .toList();

  private DatevColumns() {}

  private static Stream<String> pairs(String kind, String content, int count) {
    return IntStream.rangeClosed(1, count).boxed().flatMap(i -> Stream.of(kind + i, content + i));
  }
}
