package org.saldo.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What goes over the air: signs, parts, and what binds them. */
class SmsPartsTest {

  @Test
  void writesTheSignsOfGsm() {
    assertThat(SmsAlphabet.gsm("@A€ä{")).containsExactly(0x00, 0x41, 0x1B, 0x65, 0x7B, 0x1B, 0x28);
    assertThatThrownBy(() -> SmsAlphabet.gsm("ς")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SmsAlphabet.gsm("\u001b"))
        .as("the escape is no sign")
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The vector of the specification that the reference names. */
  @Test
  void countsTheVectorOfTheReference() {
    String text = "Zahlungserinnerung Az. 2026-000123: 50,00 € offen";
    SmsParts parts = SmsParts.of(text, "key");
    assertThat(parts.isOne()).isTrue();
    assertThat(parts.unicode()).isFalse();
    assertThat(parts.octets().get(0)).hasSize(50);
    assertThat(SmsAlphabet.unicode(text)).hasSize(98);
    assertThat(SmsAlphabet.read(parts.octets().get(0))).isEqualTo(text);
  }

  @Test
  void bindsPartsByOneNumberThatARepetitionHasToo() {
    SmsParts parts = SmsParts.of("ä€".repeat(120), "key-1");
    assertThat(parts.octets()).hasSize(3);
    byte number = parts.octets().get(0)[3];
    for (int i = 0; i < 3; i++) {
      byte[] part = parts.octets().get(i);
      assertThat(Arrays.copyOf(part, 6)).containsExactly(5, 0, 3, number, 3, (byte) (i + 1));
      assertThat(part.length - 6).isLessThanOrEqualTo(153);
    }
    assertThat(SmsParts.of("ä€".repeat(120), "key-1").octets().get(0)[3]).isEqualTo(number);
  }

  @Property(tries = 200)
  void saysTheWholeTextWhateverIsInIt(
      @ForAll @CharRange(from = ' ', to = 'ſ') @StringLength(max = 700) String text) {
    SmsParts parts = SmsParts.of(text, "key");
    StringBuilder read = new StringBuilder();
    for (byte[] part : parts.octets()) {
      byte[] words = parts.isOne() ? part : Arrays.copyOfRange(part, 6, part.length);
      assertThat(words.length)
          .isLessThanOrEqualTo(parts.isOne() ? 160 : parts.unicode() ? 134 : 153);
      read.append(
          parts.unicode() ? new String(words, StandardCharsets.UTF_16BE) : SmsAlphabet.read(words));
    }
    assertThat(read.toString()).isEqualTo(text);
  }

  @Test
  void neverSplitsAPairOfSurrogates() {
    String text = "😀".repeat(100);
    for (byte[] part : SmsParts.of(text, "key").octets()) {
      byte[] words = Arrays.copyOfRange(part, 6, part.length);
      assertThat(new String(words, StandardCharsets.UTF_16BE)).doesNotContain("\uFFFD");
      assertThat(words.length % 4).isZero();
    }
  }
}
