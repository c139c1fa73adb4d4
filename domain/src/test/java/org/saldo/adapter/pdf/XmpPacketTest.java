package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says about itself, as another library reads it. */
class XmpPacketTest {

  private static final Instant MADE_AT = Instant.parse("2026-03-01T23:59:07.987Z");

  private static XMPMetadata read(String title, String author) throws Exception {
    return new DomXmpParser().parse(new XmpPacket(title, author, MADE_AT, 2, "U").bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zahlungserinnerung zu C100001",
        "Υπενθύμιση πληρωμής – ¿Señor?",
        "<x a='1' b=\"2\">&amp; ]]> <!-- --> <?xpacket end=\"w\"?> %s %d",
        "two\tcolumns\r\nand \r lines \u0085 \u2028 😀"
      })
  void readsBackAsWritten(String text) throws Exception {
    XMPMetadata read = read(text, text + "!");
    assertThat(read.getDublinCoreSchema().getTitle()).isEqualTo(text);
    assertThat(read.getDublinCoreSchema().getCreators()).containsExactly(text + "!");
    assertThat(read.getXMPBasicSchema().getCreateDate().toInstant())
        .isEqualTo("2026-03-01T23:59:07Z");
    assertThat(read.getPDFAIdentificationSchema().getPart()).isEqualTo(2);
    assertThat(read.getPDFAIdentificationSchema().getConformance()).isEqualTo("U");
  }

  @Test
  void replacesWhatXmlDoesNotHave() throws Exception {
    assertThat(read("a\u0007b\ufffec\ud83dd", "x").getDublinCoreSchema().getTitle())
        .isEqualTo("a\ufffdb\ufffdc\ufffdd");
  }
}
