package org.saldo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saldo.problem.Refusal;

class EvidenceFileTest {

  private static final int LIMIT = 1024;
  private static final byte[] PDF = bytes("%PDF-1.7\nsomething\n%%EOF\n");
  private static final byte[] JPEG = bytes("\u00ff\u00d8\u00ff\u00e0 picture \u00ff\u00d9");
  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n picture IEND\u00aeB`\u0082");

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> refused(byte[] content) {
    return EvidenceFile.check(content, LIMIT).map(Refusal::code);
  }

  @Test
  void takesPdfAndPictures() {
    assertThat(refused(PDF)).isEmpty();
    assertThat(refused(JPEG)).isEmpty();
    assertThat(refused(PNG)).isEmpty();
  }

  @Test
  void takesWhatTelephonesMake() {
    byte[] heic =
        bytes(
            "\u0000\u0000\u0000\u0010ftypheic\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u000cmdat1234");
    assertThat(refused(heic)).isEmpty();
    assertThat(EvidenceFile.of("IMG_1.HEIC", heic).mediaType()).isEqualTo("image/heic");
    assertThat(refused(bytes(new String(heic, StandardCharsets.ISO_8859_1) + "<script>")))
        .contains("file.type.refused");
    assertThat(refused(bytes("\u0000\u0000\u0000\u0010ftypmp42\u0000\u0000\u0000\u0000")))
        .contains("file.type.refused");
    assertThat(refused(bytes("\u00ff\u00d8\u00ff picture \u00ff\u00d9 depth SEFT"))).isEmpty();
  }

  @Test
  void goesByTheContentAndNotByTheName() {
    assertThat(refused(bytes("MZ program"))).contains("file.type.refused");
    assertThat(refused(bytes("<html><script>"))).contains("file.type.refused");
    assertThat(refused(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")))
        .contains("file.type.refused");
    assertThat(EvidenceFile.of("bill.exe", PDF).fileName()).isEqualTo("bill.exe.pdf");
    assertThat(EvidenceFile.of("Photo.JPEG", JPEG).fileName()).isEqualTo("Photo.JPEG");
    assertThat(EvidenceFile.of("a.pdf", PNG).mediaType()).isEqualTo("image/png");
  }

  @Test
  void refusesWhatBeginsAsATypeAndEndsAsSomethingElse() {
    assertThat(refused(bytes("\u00ff\u00d8\u00ff<script>alert(1)</script>")))
        .contains("file.type.refused");
    assertThat(refused(bytes("%PDF-1.7 cut short"))).contains("file.type.refused");
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(refused(new byte[0])).contains("file.empty");
    assertThat(refused(null)).contains("file.empty");
    assertThat(refused(new byte[LIMIT + 1])).contains("file.too.large");
  }

  @Test
  void keepsNoPathInTheName() {
    assertThat(EvidenceFile.of("../../etc/pass\r\nwd\"", PDF).fileName()).isEqualTo("passwd.pdf");
  }
}
