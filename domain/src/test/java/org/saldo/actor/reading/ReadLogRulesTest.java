package org.saldo.actor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which looks of the house's own people are logged, and what is kept of an address. */
class ReadLogRulesTest {

  @ParameterizedTest
  @CsvSource({
    "data, CASE, PAGE, true",
    "data, CASE, REST, true",
    "data, DEBTOR, PAGE, true",
    "data, DOCUMENT, FILE, true",
    "data, BOOKS, PAGE, false",
    "data, BOOKS, FILE, true",
    "data, LIST, PAGE, false",
    "data, LIST, FILE, true",
    "data, ACCOUNT, PAGE, false",
    "all, LIST, PAGE, true",
    "ALL, OTHER, REST, true",
    "off, CASE, PAGE, false",
    "off, DOCUMENT, FILE, false"
  })
  void logsWhatTheSettingSays(String setting, ReadSubject subject, ReadWay way, boolean logged) {
    Look look = new Look(subject, "x", null, way, "/somewhere", null);
    assertThat(StaffReads.of(setting).covers(look)).isEqualTo(logged);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.17, 192.0.2.0/24",
    "127.0.0.1, 127.0.0.0/24",
    "2001:db8:1:2::17, 2001:db8:1::/48",
    "0:0:0:0:0:0:0:1, 0::/48",
    "fe80::1%eth0, fe80::/48",
    "example.org,",
    "'',"
  })
  void keepsTheNetworkAndNotTheAddress(String address, String kept) {
    assertThat(NetworkOrigin.of(address)).isEqualTo(kept);
  }
}
