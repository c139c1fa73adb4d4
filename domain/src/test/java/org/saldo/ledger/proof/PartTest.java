package org.saldo.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of which hashes are taken, by docs/reference/ledger-proof-format.md. */
class PartTest {

  private static Part part(String kind, Part.Field... fields) {
    return new Part(kind, List.of(fields));
  }

  @Test
  void writesLengthsAndTellsNothingFromEmpty() {
    Part part =
        part("e", new Part.Field("a", "ä"), new Part.Field("b", null), new Part.Field("c", ""));
    assertThat(HexFormat.of().formatHex(Part.bytes(List.of(part))))
        .isEqualTo(
            "00000001"
                + "0000000165"
                + "00000003"
                + "0000000161"
                + "00000002c3a4"
                + "0000000162"
                + "ffffffff"
                + "0000000163"
                + "00000000");
  }

  @Test
  void growsWithLongTexts() {
    String text = "x".repeat(10_000);
    assertThat(Part.bytes(List.of(part("e", new Part.Field("a", text))))).hasSize(10_022);
  }

  @Test
  void writesUtf8WhereverTheFirstLongSignStands() {
    for (String text :
        List.of("ä", "aä", "x".repeat(5_000) + "ß", "a€b", "a\uD83D\uDE00b", "\u007f\u0080")) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      byte[] written = Part.bytes(List.of(part("e", new Part.Field("a", text))));
      assertThat(written).endsWith(utf8).hasSize(22 + utf8.length);
      assertThat(ByteBuffer.wrap(written).getInt(18)).isEqualTo(utf8.length);
    }
  }

  /** What was chained must stay as it is: this hash was computed by another program. */
  @Test
  void staysAsItWas() {
    Part entry =
        part("entry", new Part.Field("id", "12"), new Part.Field("reference", "Müller & Söhne"));
    assertThat(
            Hash.start(UUID.fromString("0194f3a2-0000-7000-8000-000000000001"))
                .then(List.of(entry)))
        .hasToString("9b5f48ce4f8198de1297fbc9870ae242d5a9c24faf3699088a4b056fa4869d49");
  }

  @Test
  void chainsEachCreditorFromAStartOfItsOwn() {
    UUID one = UUID.fromString("0194f3a2-0000-7000-8000-000000000001");
    UUID other = UUID.fromString("0194f3a2-0000-7000-8000-000000000002");
    List<Part> parts = List.of(part("e"));
    assertThat(Hash.start(one)).isNotEqualTo(Hash.start(other));
    assertThat(Hash.start(one).then(parts)).isNotEqualTo(Hash.start(other).then(parts));
    assertThat(Hash.start(one).then(parts)).isEqualTo(Hash.start(one).then(parts));
    assertThat(Hash.start(one).toString()).matches("[0-9a-f]{64}");
  }
}
