package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCursorTest {

  @Test
  void comesBackFromItsText() {
    EntryCursor cursor = new EntryCursor(1042, 987_654_321);
    assertThat(EntryCursor.read(cursor.text())).contains(cursor);
  }

  @Test
  void fitsIntoAnAddressAsItIs() {
    assertThat(new EntryCursor(Integer.MAX_VALUE, Integer.MAX_VALUE).text())
        .matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1:2",
        "e1:1",
        "e1:1:-2",
        "e2:1:2",
        "e1:1:2:3",
        "e1:9999999999999999999:1"
      })
  void refusesWhatItDidNotWrite(String plain) {
    String text =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    assertThat(EntryCursor.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "a b", "%00", "' OR 1=1"})
  void refusesWhatIsNoBase64(String text) {
    assertThat(EntryCursor.read(text)).isEmpty();
  }
}
