package org.saldo.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which texts ask for no more SMS, with the words that are shipped. */
class SmsCommandTest {

  private String stop;
  private String start;

  @BeforeEach
  void shippedWords() throws IOException {
    Properties shipped = new Properties();
    try (InputStream in =
        SmsCommandTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      shipped.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    stop = shipped.getProperty("saldo.sms.stop.words");
    start = shipped.getProperty("saldo.sms.start.words");
  }

  private SmsCommand of(String text) {
    return SmsCommand.of(text, stop, start);
  }

  @Test
  void knowsTheWordsOfFourLanguagesHoweverTheyAreWritten() {
    for (String text :
        new String[] {
          "STOP",
          "stop",
          " Stopp! ",
          "\"STOP\"",
          "Unsubscribe.",
          "abmelden",
          "Baja",
          "ΣΤΟΠ",
          "στοπ",
          "Διακοπή",
          "διακοπη",
          "stop all",
          "ＳＴＯＰ"
        }) {
      assertThat(of(text)).as(text).isEqualTo(SmsCommand.STOP);
    }
    assertThat(of("Start")).isEqualTo(SmsCommand.START);
    assertThat(of("έναρξη")).isEqualTo(SmsCommand.START);
  }

  /** Greek telephones write with the alphabet of GSM, which has no Greek T, O or A of its own. */
  @Test
  void knowsGreekInTheAlphabetOfGsm() {
    assertThat(of("ΣTOΠ")).isEqualTo(SmsCommand.STOP);
    assertThat(of("ΔIAKOΠH")).isEqualTo(SmsCommand.STOP);
  }

  @Test
  void doesNotMindSignsThatAreNotSeen() {
    assertThat(of("ST\u200BO\u202EP")).isEqualTo(SmsCommand.STOP);
    assertThat(of("\uFEFFSTOP\u0000\n")).isEqualTo(SmsCommand.STOP);
  }

  @Test
  void wantsTheWholeText() {
    for (String text :
        new String[] {
          "Bitte nicht stop",
          "STOP oder ich klage",
          "STOPPEN",
          "",
          "   ",
          "!",
          ",",
          "S T O P",
          "stop".repeat(20)
        }) {
      assertThat(of(text)).as(text).isEqualTo(SmsCommand.NONE);
    }
    assertThat(of(null)).isEqualTo(SmsCommand.NONE);
  }

  @Test
  void anEmptySettingKnowsNoWord() {
    assertThat(SmsCommand.of("STOP", "", "")).isEqualTo(SmsCommand.NONE);
    assertThat(SmsCommand.of("!", "", "")).isEqualTo(SmsCommand.NONE);
  }
}
