package org.saldo.correspondence.contact;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The times of day that a country has. Where it has several and we do not know which one is a
 * debtor's, all of them must be fit.
 */
final class Zones {

  private static final Map<String, List<ZoneId>> BY_COUNTRY =
      Map.ofEntries(
          in("DE", "Europe/Berlin"),
          in("AT", "Europe/Vienna"),
          in("CH", "Europe/Zurich"),
          in("LI", "Europe/Vaduz"),
          in("LU", "Europe/Luxembourg"),
          in("BE", "Europe/Brussels"),
          in("NL", "Europe/Amsterdam"),
          in("FR", "Europe/Paris"),
          in("MC", "Europe/Monaco"),
          in("IT", "Europe/Rome"),
          in("SM", "Europe/San_Marino"),
          in("ES", "Europe/Madrid", "Atlantic/Canary"),
          in("AD", "Europe/Andorra"),
          in("PT", "Europe/Lisbon", "Atlantic/Azores"),
          in("GB", "Europe/London"),
          in("IE", "Europe/Dublin"),
          in("IS", "Atlantic/Reykjavik"),
          in("DK", "Europe/Copenhagen"),
          in("NO", "Europe/Oslo"),
          in("SE", "Europe/Stockholm"),
          in("FI", "Europe/Helsinki"),
          in("EE", "Europe/Tallinn"),
          in("LV", "Europe/Riga"),
          in("LT", "Europe/Vilnius"),
          in("PL", "Europe/Warsaw"),
          in("CZ", "Europe/Prague"),
          in("SK", "Europe/Bratislava"),
          in("HU", "Europe/Budapest"),
          in("SI", "Europe/Ljubljana"),
          in("HR", "Europe/Zagreb"),
          in("BA", "Europe/Sarajevo"),
          in("RS", "Europe/Belgrade"),
          in("ME", "Europe/Podgorica"),
          in("MK", "Europe/Skopje"),
          in("AL", "Europe/Tirane"),
          in("BG", "Europe/Sofia"),
          in("RO", "Europe/Bucharest"),
          in("MD", "Europe/Chisinau"),
          in("UA", "Europe/Kyiv"),
          in("GR", "Europe/Athens"),
          in("CY", "Asia/Nicosia"),
          in("MT", "Europe/Malta"),
          in("TR", "Europe/Istanbul"),
          in("US", "America/New_York", "America/Los_Angeles", "Pacific/Honolulu"),
          in("CA", "America/St_Johns", "America/Vancouver"),
          in("AU", "Australia/Sydney", "Australia/Perth"));

  private static Map.Entry<String, List<ZoneId>> in(String country, String... zones) {
    return Map.entry(country, Arrays.stream(zones).map(ZoneId::of).toList());
  }

  /**
   * Those of a country; that of the business where we do not know them.
   *
   * @param country ISO 3166, null when not known
   */
  static List<ZoneId> of(String country, ZoneId business) {
    return country == null
        ? List.of(business)
        : BY_COUNTRY.getOrDefault(country, List.of(business));
  }

  private Zones() {}
}
