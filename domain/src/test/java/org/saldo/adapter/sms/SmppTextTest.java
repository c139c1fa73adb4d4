package org.saldo.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.saldo.incoming.IncomingSms;

/** What telephones send, as message centres hand it over. */
class SmppTextTest {

  private static DeliverSm sms(byte[] octets, int coding) {
    DeliverSm sms = new DeliverSm();
    sms.setSourceAddr("491713920301");
    sms.setSourceAddrTon((byte) 1);
    sms.setDestAddress("4930111");
    sms.setDestAddrTon((byte) 1);
    sms.setDataCoding((byte) coding);
    sms.setShortMessage(octets);
    return sms;
  }

  private static byte[] octets(int... values) {
    byte[] octets = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      octets[i] = (byte) values[i];
    }
    return octets;
  }

  private static String text(byte[] octets, int coding) {
    return SmppText.of(sms(octets, coding)).text();
  }

  @Test
  void readsEveryAlphabetOfText() {
    assertThat(text(SmsAlphabet.gsm("Ich zahle 50 € {ä}"), 0)).isEqualTo("Ich zahle 50 € {ä}");
    assertThat(text(SmsAlphabet.gsm("a"), 0xF1)).isEqualTo("a");
    assertThat(text(SmsAlphabet.unicode("Πληρώνω 🙂"), 8)).isEqualTo("Πληρώνω 🙂");
    assertThat(text(SmsAlphabet.unicode("ß"), 0x18)).isEqualTo("ß");
    assertThat(text("ñ".getBytes(StandardCharsets.ISO_8859_1), 3)).isEqualTo("ñ");
    assertThat(text("a".getBytes(StandardCharsets.US_ASCII), 1)).isEqualTo("a");
    assertThat(text(octets(0x1B, 0x61, 0x1B, 0x75, 0x1B), 0)).isEqualTo("áú\u001B");
    assertThat(text(octets(1, 2, 3), 4)).as("binary").isNull();
    assertThat(text(octets(1, 2, 3), 0xF5)).isNull();
    assertThat(text(octets(), 0)).isEmpty();
    assertThat(text(octets(0), 8)).as("half a sign").isEmpty();
  }

  @Test
  void readsWhatBindsParts() {
    DeliverSm bound = sms(octets(5, 0, 3, 0xAB, 2, 1, 'H', 'i'), 0);
    bound.setUdhi();
    IncomingSms sms = SmppText.of(bound);
    assertThat(sms.part()).isEqualTo(new IncomingSms.Part(0xAB, 2, 1));
    assertThat(sms.text()).isEqualTo("Hi");
    DeliverSm wide = sms(octets(9, 0x24, 1, 2, 8, 4, 1, 2, 3, 3, 'x'), 0);
    wide.setUdhi();
    assertThat(SmppText.of(wide).part()).isEqualTo(new IncomingSms.Part(0x10102, 3, 3));
    assertThat(SmppText.of(wide).text()).isEqualTo("x");
    DeliverSm optional = sms(octets('y'), 0);
    optional.setOptionalParameters(
        new OptionalParameter.Sar_msg_ref_num((short) 0xFFFF),
        new OptionalParameter.Sar_total_segments((byte) 200),
        new OptionalParameter.Sar_segment_seqnum((byte) 129));
    assertThat(SmppText.of(optional).part()).isEqualTo(new IncomingSms.Part(0x2FFFF, 200, 129));
  }

  @Test
  void takesHeadersThatMakeNoSenseForWhatTheyAre() {
    for (int[] header :
        new int[][] {
          {5, 0, 3, 1, 2, 3}, {5, 0, 3, 1, 0, 0}, {5, 0, 3, 1, 2, 0}, {5, 0, 9, 1, 2, 1}
        }) {
      DeliverSm sms = sms(octets(header), 0);
      sms.setUdhi();
      assertThat(SmppText.of(sms).part()).isNull();
      assertThat(SmppText.of(sms).text()).isEmpty();
    }
    DeliverSm longer = sms(octets(200, 'a'), 0);
    longer.setUdhi();
    assertThat(SmppText.of(longer).part()).isNull();
    DeliverSm none = sms(octets(), 0);
    none.setUdhi();
    assertThat(SmppText.of(none).text()).isEmpty();
  }

  @Test
  void takesTheLongFormOfWords() {
    DeliverSm sms = sms(octets(), 8);
    sms.setOptionalParameters(
        new OptionalParameter.Message_payload(SmsAlphabet.unicode("Ω".repeat(300))));
    assertThat(SmppText.of(sms).text()).isEqualTo("Ω".repeat(300));
  }

  @Test
  void writesNumbersWithTheirCountryWhereTheyHaveIt() {
    assertThat(SmppText.of(sms(octets('a'), 0)).sender()).isEqualTo("+491713920301");
    for (String[] each :
        new String[][] {
          {"+491713920301", "0", "+491713920301"},
          {"00491713920301", "0", "+491713920301"},
          {"491713920301", "0", "+491713920301"},
          {"01713920301", "2", "01713920301"},
          {"1713920301", "2", "1713920301"},
          {"22122", "0", "22122"},
          {"Info\u202E", "5", "Info"},
          {"", "0", ""}
        }) {
      DeliverSm sms = sms(octets('a'), 0);
      sms.setSourceAddr(each[0]);
      sms.setSourceAddrTon(Byte.parseByte(each[1]));
      assertThat(SmppText.of(sms).sender()).as(each[0]).isEqualTo(each[2]);
    }
  }

  @Test
  void knowsTheSameAgainAndNothingElse() {
    String key = SmppText.of(sms(octets('a'), 0)).key();
    assertThat(SmppText.of(sms(octets('a'), 0)).key()).isEqualTo(key);
    assertThat(SmppText.of(sms(octets('b'), 0)).key()).isNotEqualTo(key);
    assertThat(SmppText.of(sms(octets('a'), 8)).key()).isNotEqualTo(key);
    DeliverSm other = sms(octets('a'), 0);
    other.setSourceAddr("491713920302");
    assertThat(SmppText.of(other).key()).isNotEqualTo(key);
    DeliverSm part = sms(octets('a'), 0);
    part.setOptionalParameters(
        new OptionalParameter.Sar_msg_ref_num((short) 1),
        new OptionalParameter.Sar_total_segments((byte) 2),
        new OptionalParameter.Sar_segment_seqnum((byte) 1));
    assertThat(SmppText.of(part).key()).isNotEqualTo(key);
  }
}
