package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

  @Test
  void namesTheFileTwice() {
    assertThat(ContentDisposition.attachment("Gebühr 2026.pdf"))
        .isEqualTo(
            "attachment; filename=\"Geb_hr 2026.pdf\"; filename*=UTF-8''Geb%C3%BChr%202026.pdf");
  }

  @Test
  void letsNothingOutOfTheHeader() {
    String header = ContentDisposition.attachment("a\"; filename=\"b.exe\r\nSet-Cookie: x=1");
    assertThat(header).doesNotContain("\r", "\n");
    assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
  }

  @Test
  void dropsPathsAndSignsThatTurnTheReadingDirection() {
    assertThat(ContentDisposition.attachment("../../etc/passwd")).contains("\"passwd\"");
    assertThat(ContentDisposition.attachment("C:\\temp\\x.pdf")).contains("\"x.pdf\"");
    assertThat(ContentDisposition.attachment("invoice\u202Efdp.exe"))
        .contains("\"invoicefdp.exe\"");
  }

  @Test
  void hasAlwaysSomeName() {
    assertThat(ContentDisposition.attachment(null)).contains("\"file\"");
    assertThat(ContentDisposition.attachment(" \t ")).contains("\"file\"");
  }
}
